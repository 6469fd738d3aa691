package vn.suyton.tasklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.engine.HeldDecision;
import vn.suyton.engine.StepTexts;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskState;
import vn.suyton.engine.WaitingStep;
import vn.suyton.engine.WaitingSteps;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.NamedAccount;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.tasklist.TaskAssignmentService;
import vn.suyton.tasklist.TaskCase;
import vn.suyton.tasklist.TaskComment;
import vn.suyton.tasklist.TaskCommentService;
import vn.suyton.tasklist.TaskDecisionService;
import vn.suyton.tasklist.TaskDraftService;
import vn.suyton.tasklist.TaskListService;

/** Puts together what the page of a task shows. */
@Component
class TaskPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ShiftableClock.VIETNAM);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ShiftableClock.VIETNAM);

    private final TaskListService tasks;
    private final TaskDecisionService decisions;
    private final TaskDraftService drafts;
    private final TaskCommentService comments;
    private final TaskAssignmentService assignments;
    private final AccountService accounts;
    private final WaitingSteps waitingSteps;
    private final StepTexts texts;
    private final ShiftableClock clock;

    TaskPages(
            TaskListService tasks,
            TaskDecisionService decisions,
            TaskDraftService drafts,
            TaskCommentService comments,
            TaskAssignmentService assignments,
            AccountService accounts,
            WaitingSteps waitingSteps,
            StepTexts texts,
            ShiftableClock clock) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.drafts = drafts;
        this.comments = comments;
        this.assignments = assignments;
        this.accounts = accounts;
        this.waitingSteps = waitingSteps;
        this.texts = texts;
        this.clock = clock;
    }

    /** The page as it is opened: with what the person had typed before. */
    ModelAndView show(Actor actor, String id, @Nullable String from) {
        var draft = drafts.find(actor, id);
        var page = page(actor, id, from, draft.map(DecisionForm::of).orElse(DecisionForm.EMPTY), List.of());
        draft.ifPresent(kept -> page.addObject("savedAt", savedAt(kept.savedAt())));
        return page;
    }

    /** The page with what was just entered, and what is wrong with it. */
    ModelAndView page(
            Actor actor, String id, @Nullable String from, DecisionForm entered, List<FieldProblem> problems) {
        var open = tasks.open(actor, id);
        var page = new ModelAndView("tasklist/task");
        page.addObject("open", open);
        page.addObject("entered", entered);
        page.addObject("problems", problems);
        page.addObject("check", false);
        page.addObject("from", from == null ? null : ListAddress.of(from).query());
        page.addObject("list", ListAddress.of(from).path());
        page.addObject("waiting", waiting(actor, open));
        addWork(page, actor, open);
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

    /** What somebody else did meanwhile, on the page itself and with what was entered. */
    ModelAndView conflict(Actor actor, String id, @Nullable String from, DecisionForm entered, DomainProblem refusal) {
        if (refusal.kind() != DomainProblem.Kind.CONFLICT) {
            throw refusal;
        }
        var page = page(actor, id, from, entered, List.of());
        page.addObject("conflict", "problem." + refusal.type());
        page.addObject("conflictArguments", refusal.arguments().toArray());
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private void addWork(ModelAndView page, Actor actor, TaskCase open) {
        var task = open.task();
        var id = task.id();
        page.addObject("reader", actor.username());
        page.addObject("mine", task.isHeldBy(actor));
        page.addObject("mayDecide", task.isFor(actor));
        page.addObject("personal", open.inPlaceOf() != null && open.step().reauthenticate());
        page.addObject("today", clock.today());
        page.addObject("candidates", assignments.candidates(actor, id));
        if (task.state() == TaskState.HELD) {
            addHeld(page, actor, decisions.findHeld(actor, id));
        }
        addComments(page, comments.list(actor, id), comments.concerned(actor, id), "/tasks/" + id + "/comments");
    }

    /** What the fragment of the comments shows, with an empty form. */
    void addComments(ModelAndView page, List<TaskComment> said, List<NamedAccount> concerned, String action) {
        page.addObject("comments", said);
        page.addObject("commentNames", names(said));
        page.addObject("concerned", concerned);
        page.addObject("commentAction", action);
        page.addObject("commentText", "");
        page.addObject("commentPicked", List.of());
    }

    private void addHeld(ModelAndView page, Actor actor, Optional<HeldDecision> held) {
        held.ifPresent(decision -> {
            page.addObject("held", decision);
            page.addObject("heldMine", decision.username().equals(actor.username()));
            page.addObject("secondsLeft", decisions.secondsLeft(decision));
        });
    }

    private Map<String, String> names(List<TaskComment> said) {
        var usernames = said.stream()
                .flatMap(
                        comment -> Stream.concat(comment.mentioned().stream(), Stream.ofNullable(comment.onBehalfOf())))
                .distinct()
                .toList();
        return new HashMap<>(accounts.displayNames(usernames));
    }

    /** Where else the case waits: after a decision, who has it next. */
    private List<WaitingStep> waiting(Actor actor, TaskCase open) {
        return waitingSteps.of(actor, open.task().subjectId()).stream()
                .filter(step -> !open.task().id().equals(step.taskId()))
                .toList();
    }

    /** What the person has decided, in words; null when there is nothing of it any more. */
    @Nullable
    Decided decided(Actor actor, String id) {
        try {
            return decided(actor, id, tasks.open(actor, id));
        } catch (NotFound gone) {
            // the office ended with the decision: the page it leads to is there all the same
            return null;
        }
    }

    private @Nullable Decided decided(Actor actor, String id, TaskCase open) {
        var task = open.task();
        var held = decisions.findHeld(actor, id);
        var outcome = held.map(HeldDecision::outcome).orElse(task.outcome());
        if (outcome == null) {
            return null;
        }
        return new Decided(
                id,
                open.item().name(),
                open.item().subject().title(),
                open.step().findOutcome(outcome).map(texts::outcome).orElse(outcome),
                decider(actor, open, task),
                held.isPresent(),
                held.map(decisions::secondsLeft).orElse(0L),
                held.isPresent() ? List.of() : waiting(actor, open));
    }

    private String decider(Actor actor, TaskCase open, TaskEntry task) {
        var name = task.completedBy() == null || open.decider() == null ? actor.displayName() : open.decider();
        return open.absent() == null ? name : texts.inPlaceOf(name, open.absent());
    }

    /** The hour when it was today, with the day otherwise. */
    String savedAt(Instant at) {
        var today = LocalDate.ofInstant(at, ShiftableClock.VIETNAM).equals(clock.today());
        return (today ? TIME : MOMENT).format(at);
    }
}
