package vn.suyton.tasklist.web;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.engine.TaskDifference;
import vn.suyton.engine.TaskReconciliationService;
import vn.suyton.platform.Actor;

/** For the operator: is the task list what the engine says. */
@RestController
class TaskReconciliationApi {

    private final TaskReconciliationService reconciliation;

    TaskReconciliationApi(TaskReconciliationService reconciliation) {
        this.reconciliation = reconciliation;
    }

    /** What differed and was mended. */
    record Report(int mended, List<TaskDifference> differences) {}

    @PostMapping("/api/v1/task-list/reconciliation")
    Report reconcile(Actor actor) {
        var differences = reconciliation.reconcile(actor);
        return new Report(differences.size(), differences);
    }
}
