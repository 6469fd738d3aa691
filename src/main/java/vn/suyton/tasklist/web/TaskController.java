package vn.suyton.tasklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.platform.Actor;
import vn.suyton.tasklist.TaskListService;
import vn.suyton.tasklist.TaskQuery;
import vn.suyton.tasklist.TaskView;

@Controller
@RequestMapping("/tasks")
class TaskController {

    private static final int PAGE = 25;

    private final TaskListService tasks;

    TaskController(TaskListService tasks) {
        this.tasks = tasks;
    }

    @GetMapping
    ModelAndView list(Actor actor, TaskApi.TaskParameters parameters) {
        return listed(actor, parameters, "tasklist/list");
    }

    @GetMapping(headers = "HX-Request=true")
    ModelAndView listRows(Actor actor, TaskApi.TaskParameters parameters) {
        return listed(actor, parameters, "tasklist/list :: rows");
    }

    private ModelAndView listed(Actor actor, TaskApi.TaskParameters parameters, String view) {
        var counts = counts(actor);
        var query =
                parameters.withLimit(PAGE).withList(first(parameters, counts)).query();
        var page = new ModelAndView(view);
        page.addObject("query", query);
        page.addObject("page", tasks.search(actor, query));
        page.addObject("total", tasks.count(actor, query));
        page.addObject("counts", counts);
        return page;
    }

    private Map<TaskView, Integer> counts(Actor actor) {
        var counts = new LinkedHashMap<TaskView, Integer>();
        for (var which : List.of(TaskView.AVAILABLE, TaskView.MINE, TaskView.DONE)) {
            counts.put(which, tasks.count(actor, TaskQuery.of(which, 1)));
        }
        return counts;
    }

    /** Who chose no view gets the one in which something waits. */
    private static @Nullable String first(TaskApi.TaskParameters parameters, Map<TaskView, Integer> counts) {
        var onlyMine = counts.getOrDefault(TaskView.AVAILABLE, 0) == 0 && counts.getOrDefault(TaskView.MINE, 0) > 0;
        return parameters.list() == null && onlyMine ? TaskView.MINE.name() : parameters.list();
    }
}
