package vn.suyton.tasklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.tasklist.TaskItem;

/** What the toolbar of the list offers for the tasks of a page. */
@Component("bulkActs")
public class BulkActs {

    /** Outcomes of the open tasks with the words of their buttons, in the order in which they first come. */
    public Map<String, String> outcomes(List<TaskItem> tasks) {
        var outcomes = new LinkedHashMap<String, String>();
        tasks.forEach(task -> task.outcomes().forEach(outcome -> outcomes.putIfAbsent(outcome.id(), outcome.label())));
        return outcomes;
    }
}
