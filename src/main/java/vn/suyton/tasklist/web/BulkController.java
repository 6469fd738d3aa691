package vn.suyton.tasklist.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.FieldProblem;
import vn.suyton.tasklist.BulkKind;
import vn.suyton.tasklist.BulkOrder;
import vn.suyton.tasklist.BulkRowState;
import vn.suyton.tasklist.BulkService;
import vn.suyton.tasklist.BulkState;
import vn.suyton.tasklist.BulkView;

/** From the ticks in the list over the check page to the result of each task. */
@Controller
@RequestMapping("/tasks/bulk")
class BulkController {

    /** So long the page waits for the result before it shows the progress. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private static final String CLAIM = "claim";
    private static final String MATCHING = "matching";
    private static final String ON_PAGE = "page";

    private final BulkService bulk;

    BulkController(BulkService bulk) {
        this.bulk = bulk;
    }

    /**
     * What was ticked.
     *
     * @param act an outcome, or {@code claim}
     * @param which the ticked ones, all on the page, or all that match the filters in the address
     * @param onPage ids of all tasks of the page
     */
    record Selection(
            @Nullable String act,
            @Nullable String which,
            @Nullable List<String> task,
            @Nullable List<String> onPage) {

        BulkOrder order(TaskParameters filters) {
            var kind = CLAIM.equals(act) ? BulkKind.CLAIM : BulkKind.COMPLETE;
            if (MATCHING.equals(which)) {
                return new BulkOrder(kind, act, null, filters.query());
            }
            var chosen = ON_PAGE.equals(which) ? onPage : task;
            return new BulkOrder(kind, act, chosen == null ? List.of() : chosen, null);
        }
    }

    /** After a change of the language on a page that came from a POST. */
    @GetMapping
    String backToTheList() {
        return "redirect:/tasks";
    }

    @PostMapping
    String preview(Actor actor, @ModelAttribute Selection selection, TaskParameters filters, RedirectAttributes after) {
        try {
            var view = bulk.preview(actor, selection.order(filters));
            return "redirect:/tasks/bulk/" + view.run().id();
        } catch (DomainProblem refusal) {
            after.addFlashAttribute("bulkProblem", problem(refusal));
            return "redirect:/tasks?" + filters.filter();
        }
    }

    /** The check page, the progress or the result, as far as the run has come. */
    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable String id) {
        return page(bulk.get(actor, id), new Confirmation(null, null), List.of());
    }

    @GetMapping("/{id}/execution")
    String backToTheRun(@PathVariable String id) {
        return "redirect:/tasks/bulk/{id}";
    }

    @PostMapping("/{id}/execution")
    ModelAndView execute(Actor actor, @PathVariable String id, @ModelAttribute Confirmation entered) {
        var view = bulk.get(actor, id);
        if (view.run().state() == BulkState.PREVIEW && isUnconfirmed(view, entered)) {
            return page(view, entered, List.of(FieldProblem.of("count", "bulk-count", view.taken())));
        }
        try {
            bulk.execute(actor, id, entered.comment(), PATIENCE);
            return new ModelAndView("redirect:/tasks/bulk/" + view.run().id());
        } catch (DomainProblem refusal) {
            if (refusal.fields().isEmpty()) {
                throw refusal;
            }
            return page(view, entered, refusal.fields());
        }
    }

    /**
     * What was entered on the check page.
     *
     * @param count the number of tasks, typed by hand
     */
    record Confirmation(@Nullable String comment, @Nullable String count) {}

    private static boolean isUnconfirmed(BulkView view, Confirmation entered) {
        var typed = entered.count() == null
                ? ""
                : entered.count().strip().replace(".", "").replace(",", "");
        return view.taken() > BulkService.UNCONFIRMED && !typed.equals(Integer.toString(view.taken()));
    }

    private static ModelAndView page(BulkView view, Confirmation entered, List<FieldProblem> problems) {
        var page = new ModelAndView("tasklist/bulk-run");
        page.addObject("view", view);
        page.addObject("entered", entered);
        page.addObject("problems", problems);
        page.addObject("typed", view.taken() > BulkService.UNCONFIRMED);
        page.addObject("done", view.count(BulkRowState.DONE));
        page.addObject("excluded", view.of(BulkRowState.EXCLUDED));
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** In the list there is nothing else to be wrong than that nothing was chosen. */
    private static String problem(DomainProblem refusal) {
        return refusal.fields().stream().anyMatch(field -> field.field().equals("outcome"))
                ? "bulk.choose.act"
                : "bulk.choose.tasks";
    }
}
