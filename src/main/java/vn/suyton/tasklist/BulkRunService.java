package vn.suyton.tasklist;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** The single transactions of a run: one to keep it, one to start it, one for each row, one to end it. */
@Service
@Transactional
@RetriedOnConflict
class BulkRunService {

    private static final String KIND = "BULK";
    private static final String INTERNAL = "internal";
    private static final int ROWS_A_STATEMENT = 500;

    private final BulkMapper runs;
    private final TaskDesk desk;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    BulkRunService(BulkMapper runs, TaskDesk desk, ApplicationEventPublisher events, ShiftableClock clock) {
        this.runs = runs;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    void keep(BulkRun run, List<BulkRow> rows) {
        runs.insertRun(run);
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            runs.insertRows(rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)));
        }
    }

    @Transactional(readOnly = true)
    BulkRun get(Actor actor, String id) {
        return runs.findRun(id)
                .filter(run -> run.owner().equals(actor.username()))
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    @Transactional(readOnly = true)
    List<BulkRow> listRows(String id) {
        return runs.listRows(id);
    }

    @Transactional(readOnly = true)
    List<String> listQueued() {
        return runs.listQueued();
    }

    @Transactional(readOnly = true)
    BulkRun getQueued(String id) {
        return runs.findRun(id)
                .filter(run -> run.state() == BulkState.QUEUED)
                .orElseThrow(() -> new NotFound(KIND, id));
    }

    /** From now on the run is worked off, whatever happens to this node. What has been started is not started again. */
    void start(Actor actor, String id, @Nullable String comment) {
        var run = runs.findRunForUpdate(id)
                .filter(found -> found.owner().equals(actor.username()))
                .orElseThrow(() -> new NotFound(KIND, id));
        if (run.state() != BulkState.PREVIEW) {
            return;
        }
        var now = clock.instant();
        if (run.hasExpired(now)) {
            throw new BulkProblems.PreviewExpired();
        }
        var said = checkedComment(run, comment);
        var included = counts(id).getOrDefault(BulkRowState.INCLUDED, 0);
        if (included == 0) {
            throw new BulkProblems.NothingToDo();
        }
        runs.updateQueued(id, said, now);
        events.publishEvent(Act.of(actor, "bulk.started", subject(id))
                .because(said)
                .with(Map.of(
                        "kind", run.kind().name(),
                        "outcome", String.valueOf(run.outcome()),
                        "tasks", included.toString())));
    }

    /**
     * Takes one row, does what was decided and marks it, all or nothing.
     *
     * @return false when there is no row that nobody is at work on
     */
    boolean doNext(Actor actor, BulkRun run) {
        var next = runs.findNextForUpdate(run.id());
        if (next.isEmpty()) {
            return false;
        }
        var row = next.get();
        try {
            act(actor, run, row);
        } catch (RuntimeException e) {
            throw new BulkRowFailed(row.place(), e);
        }
        runs.updateRow(run.id(), row.place(), BulkRowState.DONE, null, null);
        return true;
    }

    private void act(Actor actor, BulkRun run, BulkRow row) {
        var outcome = run.outcome();
        if (outcome == null) {
            desk.claim(actor, row.taskId(), row.revision());
        } else {
            desk.complete(actor, row.taskId(), new TaskDesk.Decision(row.revision(), outcome, run.comment(), Map.of()));
        }
    }

    /** Marks a row whose transaction came to nothing. */
    void refuse(BulkRun run, BulkRowFailed failure) {
        var refusal = failure.reason() instanceof DomainProblem problem ? problem : null;
        var reason = refusal == null ? new BulkReason(INTERNAL, List.of()) : BulkReason.of(refusal);
        var state = refusal != null && isSomebodyElses(refusal) ? BulkRowState.SKIPPED : BulkRowState.FAILED;
        runs.updateRow(run.id(), failure.place(), state, reason.code(), reason.argumentsAsJson());
    }

    /** The owner may not sign in any more: nothing is decided in their name. */
    void abandon(BulkRun run) {
        runs.updateRemaining(run.id(), "not-found");
        finish(Actor.system(), run);
    }

    /** Ends the run when every row is through; whoever comes first says so. */
    void finish(Actor actor, BulkRun run) {
        var counts = counts(run.id());
        if (counts.containsKey(BulkRowState.INCLUDED) || runs.updateFinished(run.id(), clock.instant()) == 0) {
            return;
        }
        events.publishEvent(Act.of(actor, "bulk.finished", subject(run.id()))
                .with(Map.of(
                        "done", number(counts, BulkRowState.DONE),
                        "failed", number(counts, BulkRowState.FAILED),
                        "skipped", number(counts, BulkRowState.SKIPPED))));
    }

    private Map<BulkRowState, Integer> counts(String runId) {
        var counts = new EnumMap<BulkRowState, Integer>(BulkRowState.class);
        runs.countRows(runId).forEach(count -> counts.put(count.state(), count.number()));
        return counts;
    }

    private static String number(Map<BulkRowState, Integer> counts, BulkRowState state) {
        return counts.getOrDefault(state, 0).toString();
    }

    private static boolean isSomebodyElses(DomainProblem refusal) {
        return refusal.kind() == DomainProblem.Kind.CONFLICT || refusal.kind() == DomainProblem.Kind.NOT_FOUND;
    }

    private static @Nullable String checkedComment(BulkRun run, @Nullable String comment) {
        var said = comment == null || comment.isBlank() ? null : comment.strip();
        if (said == null && run.commentRequired()) {
            throw InvalidInput.of("comment", "required");
        }
        if (said != null && said.length() > TaskDesk.MAX_COMMENT) {
            throw InvalidInput.of("comment", "too-long", TaskDesk.MAX_COMMENT);
        }
        return said;
    }

    private static SubjectRef subject(String id) {
        return new SubjectRef(KIND, id);
    }
}
