package vn.suyton.tasklist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.suyton.engine.StepDefinition;
import vn.suyton.engine.StepDefinition.Outcome;
import vn.suyton.engine.TaskState;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.TaskDecisionService;
import vn.suyton.tasklist.TaskListService;

/** One task: taking it, giving it back, deciding, taking a decision back. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskPageController {

    private final TaskListService tasks;
    private final TaskDecisionService decisions;
    private final TaskPages pages;
    private final NextTask nextTask;

    TaskPageController(TaskListService tasks, TaskDecisionService decisions, TaskPages pages, NextTask nextTask) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.pages = pages;
        this.nextTask = nextTask;
    }

    /** Without {@code from}, the list whose link was followed. */
    @GetMapping
    ModelAndView show(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            HttpServletRequest request) {
        var list = Optional.ofNullable(from)
                .or(() -> ListAddress.referring(
                        request.getHeader(HttpHeaders.REFERER), request.getServerName(), request.getContextPath()));
        return pages.show(actor, id, list.orElse(null));
    }

    @GetMapping("/next")
    String next(Actor actor, @PathVariable String id, @RequestParam(required = false) @Nullable String from) {
        return "redirect:" + nextTask.after(actor, id, from == null ? "" : from);
    }

    @PostMapping("/claim")
    ModelAndView claim(
            Actor actor,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable String from) {
        try {
            tasks.claim(actor, id, revision);
        } catch (DomainProblem refusal) {
            return pages.conflict(actor, id, from, DecisionForm.EMPTY, refusal);
        }
        return new ModelAndView("redirect:" + here(id, from));
    }

    @PostMapping("/release")
    ModelAndView release(
            Actor actor,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes after) {
        try {
            tasks.release(actor, id, revision);
        } catch (DomainProblem refusal) {
            return pages.conflict(actor, id, from, DecisionForm.EMPTY, refusal);
        }
        after.addFlashAttribute("said", "task.said.released");
        return new ModelAndView("redirect:" + ListAddress.of(from).path());
    }

    /** An act that cannot be undone is shown once more before it is done; nothing is changed until then. */
    @PostMapping("/completion")
    ModelAndView complete(
            Actor actor,
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(required = false) @Nullable String from,
            @ModelAttribute DecisionForm form,
            RedirectAttributes after) {
        var open = tasks.open(actor, id);
        if (isChecked(open.step()) && !form.isConfirmed() && open.task().state() == TaskState.OPEN) {
            var problems = missing(open.step().findOutcome(String.valueOf(form.outcome())), form);
            var page = pages.page(actor, id, from, form, problems);
            page.addObject("check", problems.isEmpty());
            return page;
        }
        try {
            decisions.decide(actor, id, form.decision(revision));
        } catch (InvalidInput refusal) {
            var page = pages.page(actor, id, from, form, refusal.fields());
            // a wrong password brings back the check page, a missing comment the form
            page.addObject("check", isChecked(open.step()) && isAbout(refusal, "form.password"));
            return page;
        } catch (DomainProblem refusal) {
            return pages.conflict(actor, id, from, form, refusal);
        }
        after.addFlashAttribute(DecidedAdvice.DECIDED_TASK, id);
        return new ModelAndView("redirect:" + nextTask.after(actor, id, from));
    }

    @PostMapping("/undo")
    ModelAndView undo(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes after) {
        try {
            decisions.undo(actor, id);
        } catch (DomainProblem refusal) {
            return pages.conflict(actor, id, from, DecisionForm.EMPTY, refusal);
        }
        after.addFlashAttribute("said", "task.said.undone");
        return new ModelAndView("redirect:" + here(id, from));
    }

    /** The page of the task, which still knows the list. */
    static String here(String id, @Nullable String from) {
        var address = UriComponentsBuilder.fromPath("/tasks/{id}");
        if (from == null) {
            return address.encode().buildAndExpand(id).toUriString();
        }
        return address.queryParam("from", "{from}")
                .encode()
                .buildAndExpand(id, ListAddress.of(from).query())
                .toUriString();
    }

    /** Whether a check page comes first; there the password is asked as well. */
    private static boolean isChecked(StepDefinition step) {
        return step.irreversible() || step.reauthenticate();
    }

    private static boolean isAbout(InvalidInput refusal, String field) {
        return refusal.fields().stream().allMatch(problem -> problem.field().equals(field));
    }

    private static List<FieldProblem> missing(Optional<Outcome> outcome, DecisionForm form) {
        var commentMissing = form.comment() == null || form.comment().isBlank();
        return outcome.isPresent() && outcome.get().commentRequired() && commentMissing
                ? List.of(FieldProblem.of("comment", "required"))
                : List.of();
    }
}
