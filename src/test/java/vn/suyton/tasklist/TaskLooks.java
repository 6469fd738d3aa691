package vn.suyton.tasklist;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** Ways to look at many tasks, and the same question to the engine where the engine can be asked. */
@TestComponent
class TaskLooks {

    static final int PAGE = 25;

    private static final String CENTRAL_GROUP = "APPRAISER:central";

    private final TaskListService tasks;
    private final TaskService engine;
    private final JdbcTemplate jdbc;

    TaskLooks(TaskListService tasks, TaskService engine, JdbcTemplate jdbc) {
        this.tasks = tasks;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** Each run asks for something else where there is something else to ask for. */
    record Look(
            String name, Actor actor, Ours ours, @Nullable Theirs theirs) {

        interface Ours {
            TaskQuery query(int run);
        }

        interface Theirs {
            void ask(int run);
        }
    }

    List<Look> of(int size) {
        var all = holder(Role.APPRAISER, Scope.CENTRAL_ID);
        var half = size / 2;
        var middle = cursor(all, half);
        return List.of(
                new Look(
                        "a unit's chair",
                        holder(Role.UNIT_CHAIR, "u17"),
                        run -> asked(TaskCriteria.ANY, null),
                        run -> page("UNIT_CHAIR:u17", null, 0)),
                new Look(
                        "the Centre's appraiser",
                        all,
                        run -> asked(TaskCriteria.ANY, null),
                        run -> page(CENTRAL_GROUP, null, 0)),
                new Look(
                        "the same, in the middle",
                        all,
                        run -> asked(TaskCriteria.ANY, middle),
                        run -> page(CENTRAL_GROUP, null, half)),
                new Look(
                        "words: a name",
                        all,
                        run -> asked(words(name(run)), null),
                        run -> page(CENTRAL_GROUP, name(run), 0)),
                new Look(
                        "words: one case",
                        all,
                        run -> asked(words(number(run, size)), null),
                        run -> page(CENTRAL_GROUP, number(run, size), 0)),
                new Look("one cluster", all, run -> asked(in("c" + run % 63, null, null, null), null), null),
                new Look("one award", all, run -> asked(in(null, "award-" + run % 12, null, null), null), null),
                new Look("overdue", all, run -> asked(in(null, null, TaskDue.OVERDUE, null), null), null),
                new Look("returned cases", all, run -> asked(in(null, null, null, "RETURNED"), null), null));
    }

    static Actor holder(Role role, String scope) {
        var kind = Scope.CENTRAL_ID.equals(scope) ? Scope.Kind.CENTRAL : role.scopeKind();
        var office = new Actor.Office(role, new Scope(kind, scope, scope), LocalDate.of(2022, 1, 1), null, null);
        return new Actor("bench." + scope, "bench." + scope, "Bench", null, List.of(office));
    }

    private static String name(int run) {
        return ManyTasks.name(run * 37);
    }

    private static String number(int run, int size) {
        return "HS%07d".formatted(run * 3571 % size);
    }

    private static TaskQuery asked(TaskCriteria where, @Nullable String after) {
        return new TaskQuery(TaskView.AVAILABLE, where, TaskOrder.DUE, after, null, PAGE);
    }

    private static TaskCriteria words(String words) {
        return new TaskCriteria(null, null, null, null, false, null, null, null, null, null, null, words);
    }

    private static TaskCriteria in(
            @Nullable String cluster, @Nullable String award, @Nullable TaskDue due, @Nullable String state) {
        return new TaskCriteria(null, null, cluster, null, false, award, null, due, null, state, null, null);
    }

    private void page(String group, @Nullable String words, int first) {
        var query = engine.createTaskQuery().taskCandidateGroup(group).taskUnassigned();
        if (words != null) {
            query.taskDescriptionLike("%" + words + "%");
        }
        query.orderByDueDate().asc().listPage(first, PAGE);
    }

    /** Behind so many tasks of the Centre. */
    private String cursor(Actor actor, int number) {
        var id = jdbc.queryForObject("""
                SELECT id FROM task_entry WHERE state = 'OPEN' AND role = 'APPRAISER' AND scope_id = 'central'
                ORDER BY due_at, id LIMIT 1 OFFSET ?
                """, String.class, number);
        return tasks.findCursor(actor, String.valueOf(id), asked(TaskCriteria.ANY, null))
                .orElseThrow();
    }
}
