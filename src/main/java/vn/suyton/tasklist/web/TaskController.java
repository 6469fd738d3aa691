package vn.suyton.tasklist.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.engine.StepDefinition;
import vn.suyton.engine.StepDefinition.Outcome;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskState;
import vn.suyton.engine.WaitingStep;
import vn.suyton.engine.WaitingSteps;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.TaskCase;
import vn.suyton.tasklist.TaskListService;

@Controller
@RequestMapping("/tasks")
class TaskController {

    private final TaskListService tasks;
    private final WaitingSteps waitingSteps;

    TaskController(TaskListService tasks, WaitingSteps waitingSteps) {
        this.tasks = tasks;
        this.waitingSteps = waitingSteps;
    }

    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable String id) {
        return page(actor, id, new Form(null, null, null, null), List.of());
    }

    @PostMapping("/{id}/claim")
    String claim(Actor actor, @PathVariable String id, @RequestParam int revision) {
        tasks.claim(actor, id, revision);
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/{id}/release")
    String release(Actor actor, @PathVariable String id, @RequestParam int revision, RedirectAttributes after) {
        tasks.release(actor, id, revision);
        after.addFlashAttribute("said", "task.said.released");
        return "redirect:/tasks";
    }

    /** An act that cannot be undone is shown once more before it is done; nothing is changed until then. */
    @PostMapping("/{id}/completion")
    ModelAndView complete(
            Actor actor,
            @PathVariable String id,
            @RequestParam int revision,
            @ModelAttribute Form form,
            RedirectAttributes after) {
        var open = tasks.open(actor, id);
        if (isChecked(open.step()) && !form.isConfirmed() && open.task().state() == TaskState.OPEN) {
            var problems = missing(open.step().findOutcome(String.valueOf(form.outcome())), form);
            var page = page(actor, id, form, problems);
            page.addObject("check", problems.isEmpty());
            return page;
        }
        try {
            tasks.complete(actor, id, form.decision(revision));
        } catch (InvalidInput refusal) {
            var page = page(actor, id, form, refusal.fields());
            // a wrong password brings back the check page, a missing comment the form
            page.addObject("check", isChecked(open.step()) && isAbout(refusal, "form.password"));
            return page;
        } catch (DomainProblem refusal) {
            return changedMeanwhile(actor, id, form, refusal);
        }
        after.addFlashAttribute("said", "task.said.done");
        return new ModelAndView("redirect:/tasks/" + id);
    }

    /** What somebody else did meanwhile, on the page itself and with what was entered. */
    private ModelAndView changedMeanwhile(Actor actor, String id, Form form, DomainProblem refusal) {
        if (refusal.kind() != DomainProblem.Kind.CONFLICT) {
            throw refusal;
        }
        var page = page(actor, id, form, List.of());
        page.addObject("conflict", "problem." + refusal.type() + ".title");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** Whether a check page comes first; there the password is asked as well. */
    private static boolean isChecked(StepDefinition step) {
        return step.irreversible() || step.reauthenticate();
    }

    private static boolean isAbout(InvalidInput refusal, String field) {
        return refusal.fields().stream().allMatch(problem -> problem.field().equals(field));
    }

    private static List<FieldProblem> missing(Optional<Outcome> outcome, Form form) {
        var commentMissing = form.comment() == null || form.comment().isBlank();
        return outcome.isPresent() && outcome.get().commentRequired() && commentMissing
                ? List.of(FieldProblem.of("comment", "required"))
                : List.of();
    }

    private ModelAndView page(Actor actor, String id, Form form, List<FieldProblem> problems) {
        var open = tasks.open(actor, id);
        var page = new ModelAndView("tasklist/task");
        page.addObject("open", open);
        page.addObject("entered", form);
        page.addObject("problems", problems);
        page.addObject("check", false);
        page.addObject("waiting", waiting(actor, open));
        page.addObject("mine", actor.username().equals(open.task().assignee()));
        var subject = open.subject();
        if (subject != null) {
            var subjectId = open.task().subjectId();
            page.addObject("fragment", subject.fragment());
            page.addObject("path", subject.path(subjectId));
            page.addAllObjects(subject.model(actor, subjectId));
        }
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Where else the case waits: after a decision, who has it next. */
    private List<WaitingStep> waiting(Actor actor, TaskCase open) {
        return waitingSteps.of(actor, open.task().subjectId()).stream()
                .filter(step -> !open.task().id().equals(step.taskId()))
                .toList();
    }

    /**
     * What was entered on the page.
     *
     * @param checked the outcome that the check page showed and that was confirmed there
     */
    record Form(
            @Nullable String outcome,
            @Nullable String comment,
            @Nullable String checked,
            @Nullable String password) {

        boolean isConfirmed() {
            return outcome != null && outcome.equals(checked);
        }

        TaskDesk.Decision decision(int revision) {
            if (outcome == null) {
                throw InvalidInput.of("outcome", "required");
            }
            return new TaskDesk.Decision(
                    revision, outcome, comment, password == null ? Map.of() : Map.of("password", password));
        }

        @Override
        public String toString() {
            return "Form " + outcome;
        }
    }
}
