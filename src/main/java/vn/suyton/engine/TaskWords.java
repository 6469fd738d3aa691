package vn.suyton.engine;

import org.springframework.stereotype.Component;

/** Keeps the distinctive words of open tasks of groups, by which the task list finds one among a million. */
@Component
class TaskWords {

    private final TaskWordMapper words;

    TaskWords(TaskWordMapper words) {
        this.words = words;
    }

    /** A task that is somebody's from the start is found by its owner; others do not look for it. False when no word tells it apart. */
    boolean insert(TaskEntry task, String searchText) {
        var distinctive = SearchWords.distinctive(task.subjectTitle());
        if (task.role() == null || distinctive.isEmpty()) {
            return false;
        }
        var all = " " + String.join(" ", SearchWords.kept(searchText)) + " ";
        words.insert(task.id(), task.dueAt(), distinctive, all);
        return true;
    }

    void delete(String taskId) {
        words.delete(taskId);
    }
}
