package vn.suyton.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Role;
import vn.suyton.tasklist.DoneListService;
import vn.suyton.tasklist.SavedView;
import vn.suyton.tasklist.SavedViewService;
import vn.suyton.tasklist.TaskDue;
import vn.suyton.tasklist.TaskFollowUp;
import vn.suyton.tasklist.TaskFound;
import vn.suyton.tasklist.TaskListService;
import vn.suyton.tasklist.TaskOrder;
import vn.suyton.tasklist.TaskQuery;
import vn.suyton.tasklist.TaskView;

/** The list of tasks with its filter and the filters kept under a name. */
@Controller
@RequestMapping("/tasks")
class TaskListController {

    private static final int PAGE = 25;

    private final TaskListService tasks;
    private final SavedViewService views;
    private final TaskChoices choices;
    private final DoneListService done;

    TaskListController(TaskListService tasks, SavedViewService views, TaskChoices choices, DoneListService done) {
        this.tasks = tasks;
        this.views = views;
        this.choices = choices;
        this.done = done;
    }

    /** A kept view on the page, with the number of tasks it finds. */
    record ViewLink(SavedView view, String address, int count, boolean current, boolean own) {}

    @GetMapping
    ModelAndView list(Actor actor, TaskParameters parameters, HttpServletRequest request) {
        return listed(actor, parameters, request, "tasklist/list");
    }

    @GetMapping(headers = "HX-Request=true")
    ModelAndView listRows(Actor actor, TaskParameters parameters, HttpServletRequest request) {
        return listed(actor, parameters, request, "tasklist/list :: rows");
    }

    private ModelAndView listed(Actor actor, TaskParameters asked, HttpServletRequest request, String template) {
        var kept = views.list(actor);
        var parameters = request.getParameterMap().isEmpty() || onlyLanguage(request) ? beginning(asked, kept) : asked;
        var found = tasks.searchCounted(actor, parameters.query(PAGE), counted(kept));
        var counts = Counts.of(found);
        var onlyMine = parameters.list() == null && counts.isOnlyMine();
        var chosen = onlyMine ? parameters.withList(TaskView.MINE.name()) : parameters;
        var query = chosen.query(PAGE);
        var shown = onlyMine ? tasks.search(actor, query) : found.page();
        var page = new ModelAndView(template);
        page.addObject("query", query);
        page.addObject("filter", chosen.filter());
        page.addObject("page", shown);
        page.addObject("done", done.of(actor, shown.items()));
        page.addObject("total", onlyMine ? counts.tab(TaskView.MINE) : found.total());
        page.addObject("counts", counts.tabs());
        page.addObject("views", links(actor, kept, counts.views(), chosen.filter()));
        page.addObject("steps", choices.steps());
        page.addObject("places", choices.places());
        page.addObject("dues", TaskDue.values());
        page.addObject("followUps", TaskFollowUp.values());
        page.addObject(
                "orders",
                query.list() == TaskView.TEAM ? List.of(TaskOrder.DUE, TaskOrder.DUE_LATEST) : TaskOrder.values());
        page.addObject(
                "roles",
                actor.offices().stream().map(Actor.Office::role).distinct().toList());
        return page;
    }

    private static boolean onlyLanguage(HttpServletRequest request) {
        return request.getParameterMap().keySet().equals(Set.of("lang"));
    }

    /** Who asks for nothing in particular begins with the view of the own role, if there is one. */
    private static TaskParameters beginning(TaskParameters asked, List<SavedView> kept) {
        return kept.stream()
                .filter(SavedView::roleDefault)
                .findFirst()
                .map(view -> TaskParameters.of(view.filter()))
                .orElse(asked);
    }

    /** Each list as a whole, then each kept view. */
    private static List<TaskQuery> counted(List<SavedView> kept) {
        return Stream.concat(
                        Stream.of(TaskView.values()).map(view -> TaskQuery.of(view, 1)),
                        kept.stream()
                                .map(view -> TaskParameters.of(view.filter()).query()))
                .toList();
    }

    /** How many tasks each list and each kept view has. */
    record Counts(Map<TaskView, Integer> tabs, List<Integer> views) {

        static Counts of(TaskFound found) {
            var numbers = new ArrayDeque<>(found.others());
            var tabs = new LinkedHashMap<TaskView, Integer>();
            for (var view : TaskView.values()) {
                tabs.put(view, numbers.remove());
            }
            return new Counts(tabs, List.copyOf(numbers));
        }

        int tab(TaskView view) {
            return tabs.getOrDefault(view, 0);
        }

        boolean isOnlyMine() {
            return tab(TaskView.AVAILABLE) == 0 && tab(TaskView.MINE) > 0;
        }
    }

    private static List<ViewLink> links(Actor actor, List<SavedView> kept, List<Integer> counts, String current) {
        var links = new ArrayList<ViewLink>();
        for (var view : kept) {
            links.add(new ViewLink(
                    view,
                    "/tasks?" + view.filter(),
                    counts.get(links.size()),
                    view.filter().equals(current),
                    view.isOwnedBy(actor.username())));
        }
        return links;
    }

    @PostMapping("/views")
    String keep(
            Actor actor,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam String filter,
            @RequestParam(required = false) @Nullable Role sharedWith,
            RedirectAttributes after) {
        var checked = TaskParameters.of(filter).filter();
        try {
            views.keep(actor, name, checked, sharedWith);
            after.addFlashAttribute("said", "tasks.view.kept");
        } catch (InvalidInput refusal) {
            // the list stays as it was, the name as it was typed
            after.addFlashAttribute("viewProblem", refusal.fields().get(0));
            after.addFlashAttribute("viewName", name);
        }
        return "redirect:/tasks?" + checked;
    }

    @PostMapping("/views/{id}/removal")
    String remove(Actor actor, @PathVariable String id, RedirectAttributes after) {
        views.remove(actor, id);
        after.addFlashAttribute("said", "tasks.view.removed");
        return "redirect:/tasks";
    }

    @PostMapping("/views/{id}/default")
    String makeDefault(Actor actor, @PathVariable String id, @RequestParam boolean chosen, RedirectAttributes after) {
        views.setRoleDefault(actor, id, chosen);
        after.addFlashAttribute("said", "tasks.view.changed");
        return "redirect:/tasks";
    }
}
