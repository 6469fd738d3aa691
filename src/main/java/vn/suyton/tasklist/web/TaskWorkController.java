package vn.suyton.tasklist.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.TaskAssignmentService;
import vn.suyton.tasklist.TaskCommentService;
import vn.suyton.tasklist.TaskDraftService;

/** What people do around a task before it is decided: keep a draft, talk about the case, plan, give it to somebody. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskWorkController {

    /** What a step asks on its page beyond outcome and comment has names that begin so. */
    private static final String FORM = "form.";

    private final TaskDraftService drafts;
    private final TaskCommentService comments;
    private final TaskAssignmentService assignments;
    private final TaskDesk desk;
    private final TaskPages pages;

    TaskWorkController(
            TaskDraftService drafts,
            TaskCommentService comments,
            TaskAssignmentService assignments,
            TaskDesk desk,
            TaskPages pages) {
        this.drafts = drafts;
        this.comments = comments;
        this.assignments = assignments;
        this.desk = desk;
        this.pages = pages;
    }

    /** The button "save draft". */
    @PostMapping("/draft")
    ModelAndView saveDraft(
            Actor actor, @PathVariable String id, @RequestParam Map<String, String> entered, RedirectAttributes after) {
        var from = entered.get("from");
        try {
            drafts.save(actor, id, entered.get("outcome"), entered.get("comment"), form(entered));
        } catch (InvalidInput refusal) {
            return pages.page(actor, id, from, form(entered.get("comment")), refusal.fields());
        } catch (DomainProblem refusal) {
            return pages.conflict(actor, id, from, form(entered.get("comment")), refusal);
        }
        after.addFlashAttribute("said", "task.said.draft");
        return new ModelAndView("redirect:" + TaskPageController.here(id, from));
    }

    /** The script of the page, a second after somebody stopped typing; the header says when it was saved. */
    @PostMapping(value = "/draft", headers = "HX-Request=true")
    ResponseEntity<Void> keepDraft(Actor actor, @PathVariable String id, @RequestParam Map<String, String> entered) {
        var at = drafts.save(actor, id, entered.get("outcome"), entered.get("comment"), form(entered));
        return ResponseEntity.noContent().header("Saved-At", pages.savedAt(at)).build();
    }

    private static DecisionForm form(@Nullable String comment) {
        return new DecisionForm(null, comment, null, null);
    }

    private static Map<String, String> form(Map<String, String> entered) {
        var form = new HashMap<String, String>();
        entered.forEach((name, value) -> {
            if (name.startsWith(FORM)) {
                form.put(name.substring(FORM.length()), value);
            }
        });
        return form;
    }

    @PostMapping("/comments")
    ModelAndView comment(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable List<String> mention,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes after) {
        var picked = mention == null ? List.<String>of() : mention;
        try {
            comments.add(actor, id, text, picked);
        } catch (InvalidInput refusal) {
            var page = pages.page(actor, id, from, DecisionForm.EMPTY, refusal.fields());
            page.addObject("commentText", text);
            page.addObject("commentPicked", picked);
            return page;
        }
        after.addFlashAttribute("said", "task.said.commented");
        return new ModelAndView("redirect:" + TaskPageController.here(id, from) + "#comments");
    }

    @PostMapping("/follow-up")
    ModelAndView followUp(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes after) {
        return done(actor, id, from, () -> {
            desk.followUp(actor, id, on);
            after.addFlashAttribute("said", on == null ? "task.said.no-follow-up" : "task.said.follow-up");
        });
    }

    @PostMapping("/assignment")
    ModelAndView assign(
            Actor actor,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes after) {
        return done(actor, id, from, () -> {
            assignments.assign(actor, id, revision, assignee);
            after.addFlashAttribute("said", "task.said.assigned");
        });
    }

    private ModelAndView done(Actor actor, String id, @Nullable String from, Runnable command) {
        try {
            command.run();
        } catch (InvalidInput refusal) {
            return pages.page(actor, id, from, DecisionForm.EMPTY, refusal.fields());
        } catch (DomainProblem refusal) {
            return pages.conflict(actor, id, from, DecisionForm.EMPTY, refusal);
        }
        return new ModelAndView("redirect:" + TaskPageController.here(id, from));
    }
}
