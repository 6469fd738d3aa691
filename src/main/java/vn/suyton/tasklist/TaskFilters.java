package vn.suyton.tasklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.suyton.engine.SearchWords;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

/** Turns what somebody wants to see into the question that the database answers quickest. */
@Component
class TaskFilters {

    private static final int MOST_WORDS = 8;

    private final RareWords rareWords;
    private final WholeAreas areas;
    private final WorkingDays workingDays;
    private final ShiftableClock clock;

    TaskFilters(RareWords rareWords, WholeAreas areas, WorkingDays workingDays, ShiftableClock clock) {
        this.rareWords = rareWords;
        this.areas = areas;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    TaskFilter of(Actor actor, TaskQuery query) {
        return of(actor, List.of(query)).get(0);
    }

    /** Several at once, in their order: their words are looked up together. */
    List<TaskFilter> of(Actor actor, List<TaskQuery> queries) {
        var searches = queries.stream().filter(TaskFilters::isLong).map(TaskFilters::words);
        var drivers = rareWords.choose(searches.collect(Collectors.toUnmodifiableSet()));
        return queries.stream().map(query -> filter(actor, query, drivers)).toList();
    }

    private static List<String> words(TaskQuery query) {
        var asked = query.where().q();
        return asked == null
                ? List.of()
                : SearchWords.of(asked).stream().limit(MOST_WORDS).toList();
    }

    private TaskFilter filter(Actor actor, TaskQuery query, Map<List<String>, TaskFilter.Driver> drivers) {
        var where = query.where();
        var area = area(where);
        var words = words(query);
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
                words.stream().map(TaskFilters::pattern).toList(),
                isLong(query) ? drivers.get(words) : null,
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

    /** The text has the word if a blank and the word stand in it, since it begins with a blank. */
    static String pattern(String word) {
        return "% " + word + "%";
    }
}
