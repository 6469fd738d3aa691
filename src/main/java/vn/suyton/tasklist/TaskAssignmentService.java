package vn.suyton.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskHeads;
import vn.suyton.engine.TaskState;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.NamedAccount;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotAllowed;

/** Heads give tasks to their people. */
@Service
public class TaskAssignmentService {

    private final TaskAccess access;
    private final TaskDesk desk;
    private final AccountService accounts;

    TaskAssignmentService(TaskAccess access, TaskDesk desk, AccountService accounts) {
        this.access = access;
        this.desk = desk;
        this.accounts = accounts;
    }

    // no transaction around it: the desk has its own, and its retry must be outermost

    /** Refuses who leads nobody there with 403, and somebody who may not decide the task with 422. */
    public void assign(Actor head, String taskId, int revision, @Nullable String assignee) {
        // before anything is said about the name: who leads nobody learns nothing from the answer
        if (!TaskHeads.leads(head, access.visible(head, taskId))) {
            throw new NotAllowed("task.assign");
        }
        if (assignee == null || assignee.isBlank()) {
            throw InvalidInput.of("assignee", "required");
        }
        var person = accounts.findActor(assignee)
                .orElseThrow(() -> InvalidInput.of("assignee", "not-a-candidate", assignee.strip()));
        desk.assign(head, taskId, revision, person);
    }

    /** To whom the person may give the task; empty for who leads nobody there. */
    public List<NamedAccount> candidates(Actor head, String taskId) {
        var task = access.visible(head, taskId);
        var role = task.role();
        var scope = task.scopeId();
        return role == null || scope == null || task.state() != TaskState.OPEN || !TaskHeads.leads(head, task)
                ? List.of()
                : accounts.holdersOf(role, scope);
    }
}
