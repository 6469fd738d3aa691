package vn.suyton.tasklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.CasePictures;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.engine.StepDefinition;
import vn.suyton.engine.StepTexts;
import vn.suyton.engine.SubjectPage;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.Timeline;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;

/** The task list of a person. Reads our own table only; deciding is the desk's affair. */
@Service
public class TaskListService {

    private static final String PASSWORD = "password";

    private final TaskMapper tasks;
    private final TaskFilters filters;
    private final TaskDesk desk;
    private final StepCatalogue steps;
    private final StepTexts texts;
    private final CasePictures pictures;
    private final Timeline timeline;
    private final AccountService accounts;
    private final Map<String, SubjectPage> subjectPages;

    TaskListService(
            TaskMapper tasks,
            TaskFilters filters,
            TaskDesk desk,
            StepCatalogue steps,
            StepTexts texts,
            CasePictures pictures,
            Timeline timeline,
            AccountService accounts,
            List<SubjectPage> subjectPages) {
        this.tasks = tasks;
        this.filters = filters;
        this.desk = desk;
        this.steps = steps;
        this.texts = texts;
        this.pictures = pictures;
        this.timeline = timeline;
        this.accounts = accounts;
        this.subjectPages =
                subjectPages.stream().collect(Collectors.toUnmodifiableMap(SubjectPage::kind, Function.identity()));
    }

    @Transactional(readOnly = true)
    public TaskPage search(Actor actor, TaskQuery query) {
        return page(actor, query, filters.of(actor, query));
    }

    /** A page of one list, with the number of tasks of this and of others: three statements, however many others. */
    @Transactional(readOnly = true)
    public TaskFound searchCounted(Actor actor, TaskQuery query, List<TaskQuery> others) {
        var asked = Stream.concat(Stream.of(query), others.stream()).toList();
        var all = filters.of(actor, asked);
        var counts = count(all);
        return new TaskFound(page(actor, query, all.get(0)), counts.get(0), counts.subList(1, counts.size()));
    }

    private TaskPage page(Actor actor, TaskQuery query, TaskFilter filter) {
        var rows = new ArrayList<>(tasks.search(filter));
        var more = rows.size() > query.limit();
        if (more) {
            rows.remove(query.limit());
        }
        if (query.backwards()) {
            Collections.reverse(rows);
        }
        var items = rows.stream().map(row -> item(actor, row)).toList();
        if (rows.isEmpty()) {
            return new TaskPage(items, null, null);
        }
        var hasNext = query.backwards() || more;
        var hasPrevious = query.backwards() ? more : query.after() != null;
        return new TaskPage(
                items,
                hasNext ? TaskCursor.of(rows.get(rows.size() - 1), filter.column()) : null,
                hasPrevious ? TaskCursor.of(rows.get(0), filter.column()) : null);
    }

    /** Exact up to a thousand, a thousand and one beyond. */
    @Transactional(readOnly = true)
    public int count(Actor actor, TaskQuery query) {
        return count(List.of(filters.of(actor, query))).get(0);
    }

    private List<Integer> count(List<TaskFilter> all) {
        return tasks.count(all).stream()
                .sorted(Comparator.comparing(TaskMapper.Counted::position))
                .map(TaskMapper.Counted::number)
                .toList();
    }

    @Transactional(readOnly = true)
    public TaskItem get(Actor actor, String id) {
        visible(actor, id);
        return item(actor, tasks.findById(id).orElseThrow());
    }

    @Transactional(readOnly = true)
    public TaskCase open(Actor actor, String id) {
        var task = visible(actor, id);
        var step = steps.get(task.processDefinitionId(), task.step());
        var people = Stream.of(task.assignee(), task.completedBy(), task.completedOnBehalfOf(), task.rightOf(actor))
                .filter(Objects::nonNull)
                .toList();
        var names = accounts.displayNames(people);
        return new TaskCase(
                item(actor, tasks.findById(id).orElseThrow()),
                task,
                step,
                texts.help(step),
                named(names, task.assignee()),
                named(names, task.completedBy()),
                named(names, task.completedOnBehalfOf()),
                named(names, task.rightOf(actor)),
                subjectPage(actor, task.subjectKind(), task.subjectId()).orElse(null),
                pictures.of(task.subjectId()).orElse(null),
                timeline.of(task.subject()));
    }

    /** Where the task stands in the list of that order, so that one can read on behind it. */
    @Transactional(readOnly = true)
    public Optional<String> findCursor(Actor actor, String id, TaskQuery query) {
        return tasks.findById(id)
                .map(row -> TaskCursor.of(row, filters.of(actor, query).column()));
    }

    private static @Nullable String named(Map<String, String> names, @Nullable String username) {
        return username == null ? null : names.getOrDefault(username, username);
    }

    // no @Transactional on the three commands: the desk has its own, and its retry must be outermost

    public void claim(Actor actor, String id, int revision) {
        desk.claim(actor, id, revision);
    }

    public void release(Actor actor, String id, int revision) {
        desk.release(actor, id, revision);
    }

    public void complete(Actor actor, String id, TaskDesk.Decision decision) {
        var task = visible(actor, id);
        var step = steps.get(task.processDefinitionId(), task.step());
        if (step.reauthenticate()
                && !accounts.passwordMatches(actor.username(), decision.form().getOrDefault(PASSWORD, ""))) {
            throw InvalidInput.of("form.password", "wrong-password");
        }
        desk.complete(actor, id, withoutPassword(decision));
    }

    /** The password has done its work; no rule and no listener sees it. */
    private static TaskDesk.Decision withoutPassword(TaskDesk.Decision decision) {
        var form = new HashMap<>(decision.form());
        form.remove(PASSWORD);
        return new TaskDesk.Decision(decision.revision(), decision.outcome(), decision.comment(), Map.copyOf(form));
    }

    /** How the owning module shows subjects of the kind to this person; empty for what may not be seen. */
    public Optional<SubjectPage> subjectPage(Actor actor, String kind, String id) {
        return Optional.ofNullable(subjectPages.get(kind)).filter(page -> page.isVisibleTo(actor, id));
    }

    private TaskEntry visible(Actor actor, String id) {
        return desk.find(id)
                .filter(task -> TaskAccess.isVisible(actor, task))
                .orElseThrow(() -> new NotFound("TASK", id));
    }

    private TaskItem item(Actor reader, TaskRow row) {
        var step = steps.get(row.processDefinitionId(), row.step());
        return new TaskItem(
                row.id(),
                row.step(),
                texts.name(step),
                row.processKey(),
                new TaskItem.Subject(row.subjectKind(), row.subjectId(), row.subjectTitle()),
                row.clusterName(),
                row.unitName(),
                row.dueAt(),
                row.createdAt(),
                row.assignee(),
                row.revision(),
                row.state(),
                row.outcome(),
                row.completedAt(),
                reader.username().equals(row.assignee()) ? row.followUpOn() : null,
                outcomes(step));
    }

    private List<TaskItem.OutcomeItem> outcomes(StepDefinition step) {
        return step.outcomes().stream()
                .map(outcome ->
                        new TaskItem.OutcomeItem(outcome.id(), texts.outcome(outcome), outcome.commentRequired()))
                .toList();
    }
}
