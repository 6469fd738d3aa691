package vn.suyton.tasklist;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.engine.HeldDecision;
import vn.suyton.engine.HeldDecisions;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.ShiftableClock;

/** Decisions made on pages: checked at once, carried out a few seconds later unless they are undone. */
@Service
public class TaskDecisionService {

    private static final Logger LOG = LoggerFactory.getLogger(TaskDecisionService.class);

    /** Cases and documents are in Vietnamese, and so is what is written down about them. */
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final int MOST_ATTEMPTS = 6;

    private final TaskListService tasks;
    private final TaskAccess access;
    private final HeldDecisions held;
    private final TaskDraftService drafts;
    private final StepCatalogue steps;
    private final AccountService accounts;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final ShiftableClock clock;
    private final Duration window;

    TaskDecisionService(
            TaskListService tasks,
            TaskAccess access,
            HeldDecisions held,
            TaskDraftService drafts,
            StepCatalogue steps,
            AccountService accounts,
            MessageSource messages,
            PlatformTransactionManager transactions,
            ShiftableClock clock,
            TasklistProperties properties) {
        this.tasks = tasks;
        this.access = access;
        this.held = held;
        this.drafts = drafts;
        this.steps = steps;
        this.accounts = accounts;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.window = properties.undoWindow();
    }

    // no transaction around the commands: the desk has its own, and its retry must be outermost

    /**
     * Decides. What cannot be undone anyway, or was signed, takes effect at once; anything else after the undo window.
     */
    public void decide(Actor actor, String id, TaskDesk.Decision decision) {
        var task = access.visible(actor, id);
        var step = steps.get(task.processDefinitionId(), task.step());
        if (window.isZero() || step.irreversible() || step.reauthenticate()) {
            tasks.complete(actor, id, decision);
        } else {
            hold(actor, id, decision, window);
        }
    }

    void hold(Actor actor, String id, TaskDesk.Decision decision, Duration time) {
        var now = clock.real().instant().truncatedTo(ChronoUnit.MILLIS);
        held.hold(actor, id, decision, now.plus(time));
    }

    /** Takes one's own decision back before it takes effect; what was typed is a draft again. */
    public void undo(Actor actor, String id) {
        access.visible(actor, id);
        transaction.executeWithoutResult(
                status -> drafts.keep(held.undo(actor, id, clock.real().instant())));
    }

    /** The decision that waits for its effect. */
    public Optional<HeldDecision> findHeld(Actor actor, String id) {
        return held.find(access.visible(actor, id).id());
    }

    /** Whole seconds in which a decision can still be undone. */
    public long secondsLeft(HeldDecision decision) {
        var left = Duration.between(clock.real().instant(), decision.carriedOutAfter());
        return Math.max(0, left.toSeconds());
    }

    /** Carries out what is due, one decision a transaction; safe to run on several nodes at once. */
    void carryOutDue(Instant now) {
        var more = true;
        while (more) {
            more = carryOutNext(now);
        }
    }

    private boolean carryOutNext(Instant now) {
        var taken = new AtomicReference<@Nullable HeldDecision>();
        try {
            transaction.executeWithoutResult(status -> held.takeDue(now).ifPresent(decision -> {
                taken.set(decision);
                held.carryOut(accounts.actorOf(decision.username()), decision);
            }));
        } catch (DomainProblem refusal) {
            giveBack(taken.get(), reason(refusal));
        } catch (RuntimeException failure) {
            tryLater(taken.get(), failure, now.truncatedTo(ChronoUnit.MILLIS));
        }
        return taken.get() != null;
    }

    private void giveBack(@Nullable HeldDecision decision, String reason) {
        if (decision == null) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (held.giveBack(decision, reason)) {
                drafts.keep(decision);
            }
        });
    }

    /** The database was busy, or something broke: after several attempts the person decides again. */
    private void tryLater(@Nullable HeldDecision decision, RuntimeException failure, Instant now) {
        if (decision == null) {
            throw failure;
        }
        LOG.error(
                "The decision on task {} was not carried out, attempt {}",
                decision.taskId(),
                decision.attempts(),
                failure);
        if (decision.attempts() + 1 < MOST_ATTEMPTS) {
            held.postpone(decision, now.plus(Duration.ofSeconds(1L << (decision.attempts() + 1))));
        } else {
            giveBack(decision, text("problem.internal.detail"));
        }
    }

    private String reason(DomainProblem refusal) {
        if (refusal.fields().isEmpty()) {
            return text(
                    "problem." + refusal.type() + ".detail", refusal.arguments().toArray());
        }
        return refusal.fields().stream()
                .map(field -> text("field." + field.code(), field.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
