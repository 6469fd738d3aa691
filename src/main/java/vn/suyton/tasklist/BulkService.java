package vn.suyton.tasklist;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.engine.StepDefinition;
import vn.suyton.engine.StepTexts;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;

/**
 * Decides or takes many tasks at once: first a preview that tells what will be done and what not, then the execution, each
 * task for itself. Every rule is the desk's; nothing here lets through what the desk refuses.
 */
// no transaction around it: each check and each row has its own, or the first refusal would spoil all
@Service
public class BulkService {

    /** Most tasks of one run. */
    public static final int MOST = 2000;

    /** From more than so many tasks on, people type the number to confirm. */
    public static final int UNCONFIRMED = 50;

    private static final int LONGEST_ID = 64;
    /** Stands for the reason that is asked for with the execution. */
    private static final String LATER = "…";

    private final TaskListService list;
    private final TaskDesk desk;
    private final StepCatalogue steps;
    private final StepTexts texts;
    private final BulkRunService runs;
    private final BulkWorker worker;
    private final ShiftableClock clock;

    BulkService(
            TaskListService list,
            TaskDesk desk,
            StepCatalogue steps,
            StepTexts texts,
            BulkRunService runs,
            BulkWorker worker,
            ShiftableClock clock) {
        this.list = list;
        this.desk = desk;
        this.steps = steps;
        this.texts = texts;
        this.runs = runs;
        this.worker = worker;
        this.clock = clock;
    }

    /** Says for each task whether it would be done; changes none. */
    public BulkView preview(Actor actor, BulkOrder order) {
        var outcome = checkedOutcome(order);
        var chosen = chosen(actor, order);
        var id = UUID.randomUUID().toString();
        var rows = new ArrayList<BulkRow>();
        var commentRequired = false;
        for (var taskId : chosen.ids()) {
            var place = rows.size();
            try {
                var task = visible(actor, taskId);
                commentRequired |= check(actor, task, outcome);
                rows.add(BulkRow.included(id, place, taskId, task.revision()));
            } catch (DomainProblem refusal) {
                rows.add(BulkRow.excluded(id, place, taskId, BulkReason.of(refusal)));
            }
        }
        var language = LocaleContextHolder.getLocale().getLanguage();
        runs.keep(
                new BulkRun(
                        id,
                        order.kind(),
                        actor.username(),
                        outcome,
                        commentRequired,
                        chosen.cutOff(),
                        null,
                        language,
                        BulkState.PREVIEW,
                        clock.instant(),
                        null,
                        null),
                rows);
        return get(actor, id);
    }

    /**
     * Executes a preview, once; asked again, tells what became of it. Returns when all is done, at the latest when the
     * patience is over: then the run goes on by itself.
     */
    public BulkView execute(Actor actor, String id, @Nullable String comment, Duration patience) {
        runs.start(actor, id, comment);
        if (runs.get(actor, id).state() == BulkState.QUEUED) {
            await(worker.work(id), patience);
        }
        return get(actor, id);
    }

    /** The run as it stands; {@code NotFound} for everybody but its owner. */
    public BulkView get(Actor actor, String id) {
        var run = runs.get(actor, id);
        var rows = runs.listRows(id);
        var names = new HashMap<String, String>();
        var items = rows.stream().map(row -> item(row, names)).toList();
        return new BulkView(run, outcomeLabel(run, rows), items);
    }

    private static @Nullable String checkedOutcome(BulkOrder order) {
        if (order.kind() == BulkKind.CLAIM) {
            return null;
        }
        var outcome = order.outcome();
        if (outcome == null || outcome.isBlank()) {
            throw InvalidInput.of("outcome", "required");
        }
        return limited("outcome", outcome);
    }

    private static String limited(String field, String text) {
        if (text.length() > LONGEST_ID) {
            throw InvalidInput.of(field, "too-long", LONGEST_ID);
        }
        return text;
    }

    /** Which tasks are meant; cut off when more match than one run takes. */
    private record Chosen(List<String> ids, boolean cutOff) {}

    private Chosen chosen(Actor actor, BulkOrder order) {
        var query = order.query();
        if (order.taskIds() == null && query != null) {
            var page = list.search(actor, query.fromTheBeginning(MOST));
            return new Chosen(page.items().stream().map(TaskItem::id).toList(), page.next() != null);
        }
        var ids = order.taskIds() == null
                ? List.<String>of()
                : order.taskIds().stream().distinct().toList();
        if (ids.isEmpty()) {
            throw InvalidInput.of("taskIds", "required");
        }
        if (ids.size() > MOST) {
            throw InvalidInput.of("taskIds", "too-many", MOST);
        }
        ids.forEach(id -> limited("taskIds", id));
        return new Chosen(ids, false);
    }

    private TaskEntry visible(Actor actor, String taskId) {
        return desk.find(taskId)
                .filter(task -> task.isFor(actor) || actor.username().equals(task.completedBy()))
                .orElseThrow(() -> new NotFound("TASK", taskId));
    }

    /** Refuses what would be refused; returns whether a reason has to be given. */
    private boolean check(Actor actor, TaskEntry task, @Nullable String outcome) {
        if (outcome == null) {
            checkClaim(actor, task);
            return false;
        }
        var step = steps.get(task.processDefinitionId(), task.step());
        var chosen = step.findOutcome(outcome).orElseThrow(() -> new BulkProblems.OtherOutcomes(texts.name(step)));
        if (isDecidedSingly(step)) {
            throw new BulkProblems.DecidedSingly(texts.name(step));
        }
        var comment = chosen.commentRequired() ? LATER : null;
        desk.check(actor, task.id(), new TaskDesk.Decision(task.revision(), outcome, comment, Map.of()));
        return chosen.commentRequired();
    }

    private void checkClaim(Actor actor, TaskEntry task) {
        desk.checkClaim(actor, task.id(), task.revision());
        if (actor.username().equals(task.assignee())) {
            throw new BulkProblems.AlreadyMine();
        }
    }

    private static boolean isDecidedSingly(StepDefinition step) {
        return step.irreversible() || step.reauthenticate();
    }

    private BulkView.Item item(BulkRow row, Map<String, String> names) {
        var step = row.step();
        var definition = row.processDefinitionId();
        var name = step == null || definition == null
                ? null
                : names.computeIfAbsent(definition + " " + step, key -> texts.name(steps.get(definition, step)));
        return new BulkView.Item(row.taskId(), row.subjectTitle(), name, row.state(), row.why());
    }

    /** The word of the first step that has the outcome. */
    private @Nullable String outcomeLabel(BulkRun run, List<BulkRow> rows) {
        var outcome = run.outcome();
        if (outcome == null) {
            return null;
        }
        for (var row : rows) {
            var step = row.step();
            var definition = row.processDefinitionId();
            var found = step == null || definition == null
                    ? null
                    : steps.get(definition, step).findOutcome(outcome).orElse(null);
            if (found != null) {
                return texts.outcome(found);
            }
        }
        return outcome;
    }

    private static void await(CompletableFuture<Void> work, Duration patience) {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // the run goes on by itself, and tells how it stands
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
