package vn.suyton.tasklist;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.suyton.engine.SearchWords;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;
import vn.suyton.tasklist.TaskMapper.Probe;

/** Turns what somebody wants to see into the question that the database answers quickest. */
@Component
class TaskFilters {

    private static final int MOST_WORDS = 8;

    private final TaskMapper tasks;
    private final StepCatalogue steps;
    private final WholeAreas areas;
    private final WorkingDays workingDays;
    private final ShiftableClock clock;

    TaskFilters(
            TaskMapper tasks, StepCatalogue steps, WholeAreas areas, WorkingDays workingDays, ShiftableClock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.areas = areas;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    TaskFilter of(Actor actor, TaskQuery query) {
        return of(actor, List.of(query)).get(0);
    }

    /** Several at once, in their order: their words are looked up together. */
    List<TaskFilter> of(Actor actor, List<TaskQuery> queries) {
        var counted = counted(queries);
        return queries.stream().map(query -> filter(actor, query, counted)).toList();
    }

    private TaskFilter filter(Actor actor, TaskQuery query, Map<Probe, TaskMapper.WordCount> counted) {
        var where = query.where();
        var area = area(where);
        var words = where.q() == null ? List.<String>of() : SearchWords.of(where.q());
        var column = column(query);
        var latest = column == TaskOrder.Column.COMPLETED || query.sort().descending();
        return new TaskFilter(
                query.list(),
                where,
                actor.username(),
                groups(actor),
                TaskIndex.of(query, area != null),
                span(where),
                area,
                where.followUp() == null ? null : where.followUp().until(clock.today()),
                words.stream().limit(MOST_WORDS).map(TaskFilters::pattern).toList(),
                isLong(query) ? driver(words, counted) : null,
                column,
                latest != query.backwards(),
                cursor(query),
                query.limit() + 1);
    }

    /** The unit itself when all units below it lie in its area. */
    private @Nullable String area(TaskCriteria where) {
        var unit = where.unitId();
        return unit != null && where.below() && areas.isArea(unit) ? unit : null;
    }

    private static TaskOrder.Column column(TaskQuery query) {
        var column = query.sort().column();
        if (query.list() == TaskView.TEAM && column != TaskOrder.Column.DUE) {
            throw InvalidInput.of("sort", "unknown", query.sort().text());
        }
        return query.list() == TaskView.DONE ? TaskOrder.Column.COMPLETED : column;
    }

    private static @Nullable TaskCursor cursor(TaskQuery query) {
        return query.backwards() ? TaskCursor.of(query.before(), "before") : TaskCursor.of(query.after(), "after");
    }

    private static List<TaskFilter.Group> groups(Actor actor) {
        return actor.offices().stream()
                .map(office ->
                        new TaskFilter.Group(office.role(), office.scope().id()))
                .distinct()
                .toList();
    }

    private TaskDue.Span span(TaskCriteria where) {
        if (where.dueBefore() != null) {
            return new TaskDue.Span(null, where.dueBefore());
        }
        return where.due() == null ? TaskDue.Span.ANY : where.due().span(clock, workingDays);
    }

    /** What one person holds or one unit has is never much: it is read through. */
    private static boolean isLong(TaskQuery query) {
        return (query.list() == TaskView.AVAILABLE || query.list() == TaskView.TEAM)
                && query.where().unitId() == null
                && query.where().assignee() == null
                && query.where().followUp() == null;
    }

    private Map<Probe, TaskMapper.WordCount> counted(List<TaskQuery> queries) {
        var probes = queries.stream()
                .filter(query -> isLong(query) && query.where().q() != null)
                .flatMap(query ->
                        probes(SearchWords.of(String.valueOf(query.where().q()))))
                .collect(Collectors.toUnmodifiableSet());
        return probes.isEmpty()
                ? Map.of()
                : tasks.countWords(probes).stream()
                        .collect(Collectors.toMap(found -> new Probe(found.word(), found.prefix()), found -> found));
    }

    /** The distinctive ones; only the last word may be the beginning of one. */
    private Stream<Probe> probes(List<String> words) {
        var last = words.isEmpty() ? "" : words.get(words.size() - 1);
        return words.stream()
                .limit(MOST_WORDS)
                .map(word -> new Probe(word, word.equals(last)))
                .filter(this::isDistinctive)
                .distinct();
    }

    /**
     * The word that the fewest open tasks have. The beginning of several words counts only when few enough words begin so; a
     * word that many have needs no index, since the list soon comes to one.
     */
    private TaskFilter.@Nullable Driver driver(List<String> words, Map<Probe, TaskMapper.WordCount> counted) {
        return probes(words)
                .flatMap(probe -> Optional.ofNullable(counted.get(probe)).stream())
                .filter(found -> found.only() != null || found.number() <= TaskMapper.FEW)
                .min(Comparator.comparing(TaskMapper.WordCount::number))
                .map(found -> driver(found, words))
                .orElse(null);
    }

    private static TaskFilter.Driver driver(TaskMapper.WordCount found, List<String> words) {
        var only = found.only();
        return new TaskFilter.Driver(only == null ? found.word() : only, only == null, others(words, found.word()));
    }

    /** Of the last word perhaps only the beginning was typed. */
    private static List<String> others(List<String> words, String looked) {
        var last = words.get(words.size() - 1);
        return words.stream()
                .limit(MOST_WORDS)
                .filter(word -> !word.equals(looked))
                .filter(word -> SearchWords.isKept(word, word.equals(last)))
                .map(TaskFilters::pattern)
                .toList();
    }

    /** Words of steps are in no index: whole parts of the list have them. */
    private boolean isDistinctive(Probe probe) {
        var word = probe.word();
        var common = probe.prefix() ? SearchWords.isBeginningOfCommon(word) : !SearchWords.isDistinctive(word);
        return !common
                && steps.known()
                        .noneMatch(known -> SearchWords.of(known.step().name("vi")).stream()
                                .anyMatch(name -> probe.prefix() ? name.startsWith(word) : name.equals(word)));
    }

    /** The text has the word if a blank and the word stand in it, since it begins with a blank. */
    private static String pattern(String word) {
        return "% " + word + "%";
    }
}
