package vn.suyton.tasklist.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Page;
import vn.suyton.tasklist.TaskAssignmentService;
import vn.suyton.tasklist.TaskComment;
import vn.suyton.tasklist.TaskCommentService;
import vn.suyton.tasklist.TaskItem;
import vn.suyton.tasklist.TaskListService;

@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskWorkApi {

    private final TaskListService tasks;
    private final TaskCommentService comments;
    private final TaskAssignmentService assignments;
    private final TaskDesk desk;

    TaskWorkApi(TaskListService tasks, TaskCommentService comments, TaskAssignmentService assignments, TaskDesk desk) {
        this.tasks = tasks;
        this.comments = comments;
        this.assignments = assignments;
        this.desk = desk;
    }

    record Said(@Nullable String text) {}

    record FollowUp(@Nullable LocalDate on) {}

    record Assignment(@Nullable Integer revision, @Nullable String assignee) {}

    @GetMapping("/comments")
    Page<TaskComment> comments(Actor actor, @PathVariable String id) {
        return new Page<>(comments.list(actor, id), null);
    }

    @PostMapping("/comments")
    @ResponseStatus(HttpStatus.CREATED)
    TaskComment comment(Actor actor, @PathVariable String id, @RequestBody Said said) {
        return comments.add(actor, id, said.text(), List.of());
    }

    @PostMapping("/follow-up")
    TaskItem followUp(Actor actor, @PathVariable String id, @RequestBody FollowUp followUp) {
        desk.followUp(actor, id, followUp.on());
        return tasks.get(actor, id);
    }

    @PostMapping("/assignment")
    TaskItem assign(Actor actor, @PathVariable String id, @RequestBody Assignment assignment) {
        if (assignment.revision() == null) {
            throw InvalidInput.of("revision", "required");
        }
        assignments.assign(actor, id, assignment.revision(), assignment.assignee());
        return tasks.get(actor, id);
    }
}
