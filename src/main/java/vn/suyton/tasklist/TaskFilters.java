package vn.suyton.tasklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.suyton.engine.SearchWords;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.UnitAreas;
import vn.suyton.platform.WorkingDays;

/** Turns what somebody wants to see into the question that the database answers quickest. */
@Component
class TaskFilters {

    private static final int MOST_WORDS = 8;

    private final TaskMapper tasks;
    private final StepCatalogue steps;
    private final UnitAreas areas;
    private final WorkingDays workingDays;
    private final ShiftableClock clock;

    TaskFilters(TaskMapper tasks, StepCatalogue steps, UnitAreas areas, WorkingDays workingDays, ShiftableClock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.areas = areas;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    TaskFilter of(Actor actor, TaskQuery query) {
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
                isLong(query) ? driver(words) : null,
                column,
                latest != query.backwards(),
                cursor(query),
                query.limit() + 1);
    }

    /** The unit itself when all units below it lie in its area. */
    private @Nullable String area(TaskCriteria where) {
        var unit = where.unitId();
        return unit != null
                        && where.below()
                        && areas.areaOf(unit).filter(unit::equals).isPresent()
                ? unit
                : null;
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

    /**
     * The distinctive word that the fewest open tasks have. Only the last word may be the beginning of one, and only when
     * few enough words begin so; a word that many have needs no index, since the list soon comes to one.
     */
    private TaskFilter.@Nullable Driver driver(List<String> words) {
        var last = words.isEmpty() ? "" : words.get(words.size() - 1);
        var distinctive = words.stream()
                .limit(MOST_WORDS)
                .filter(word -> isDistinctive(word, word.equals(last)))
                .toList();
        if (distinctive.isEmpty()) {
            return null;
        }
        var counted = tasks.countWords(distinctive, last).stream()
                .collect(Collectors.toMap(TaskMapper.WordCount::word, TaskMapper.WordCount::number));
        return distinctive.stream()
                .filter(word -> !word.equals(last) || counted.getOrDefault(word, 0) <= TaskMapper.FEW)
                .min(Comparator.comparing(word -> counted.getOrDefault(word, 0)))
                .map(word -> new TaskFilter.Driver(word, word.equals(last), others(distinctive, word)))
                .orElse(null);
    }

    /** Words of steps are in no index: whole parts of the list have them. */
    private boolean isDistinctive(String word, boolean last) {
        var common = last ? SearchWords.isBeginningOfCommon(word) : !SearchWords.isDistinctive(word);
        return !common
                && steps.known()
                        .noneMatch(known -> SearchWords.of(known.step().name("vi")).stream()
                                .anyMatch(name -> last ? name.startsWith(word) : name.equals(word)));
    }

    private static List<String> others(List<String> words, String driver) {
        var others = new ArrayList<>(words);
        others.remove(driver);
        return others.stream().map(TaskFilters::pattern).toList();
    }

    /** The text has the word if a blank and the word stand in it, since it begins with a blank. */
    private static String pattern(String word) {
        return "% " + word + "%";
    }
}
