package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.session.SqlSessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.MapperTest;
import vn.suyton.TestTime;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** The list stays quick when the table is long: each way to look at it finds its rows by an index. */
@MapperTest
class TaskPlanTests {

    private static final int ROWS = 3000;

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void manyTasks() {
        jdbc.batchUpdate(
                """
                INSERT INTO task_entry (id, process_key, process_definition_id, step, subject_kind, subject_id,
                  subject_title, search_text, role, scope_id, assignee, created_at, due_at, state, completed_by,
                  completed_at, revision)
                VALUES (?, 'p', 'p:1', 's', 'SAMPLE', 'plan', 't', 't', 'UNIT_CHAIR', ?, ?, ?, ?, ?, ?, ?, 0)
                """, IntStream.range(0, ROWS).mapToObj(TaskPlanTests::task).toList());
    }

    /** Every second one is done; of the open ones every third is taken. */
    private static Object[] task(int number) {
        var at = LocalDateTime.of(2022, 11, 1, 8, 0).plusMinutes(number);
        var done = number % 2 == 1;
        var person = "person" + number % 50;
        return new Object[] {
            "plan-" + number,
            "u" + number % 100,
            done || number % 3 == 0 ? person : null,
            at,
            at.plusDays(3),
            done ? "DONE" : "OPEN",
            done ? person : null,
            done ? at.plusDays(1) : null
        };
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, DUE, task_of_group",
        "AVAILABLE, DUE_LATEST, task_of_group",
        "AVAILABLE, CREATED, task_of_group",
        "MINE, DUE, task_of_person",
        "MINE, CREATED_LATEST, task_of_person",
        "DONE, DUE, task_done_by"
    })
    void findsTasksByAnIndex(TaskView view, TaskOrder order, String index) {
        var query = new TaskQuery(view, null, null, null, null, null, false, null, null, order, null, 25);
        var filter = TaskFilter.of(chair(), query, TestTime.BEGIN);

        for (var statement : List.of("search", "count")) {
            var plan = plan(statement, filter);
            assertThat(plan).as(statement).isNotEmpty().allMatch(key -> key.equals(index));
        }
    }

    /** Names of the indexes by which the tasks are read, "none" for the whole table. */
    private List<String> plan(String statement, TaskFilter filter) {
        var mapped = sessions.getConfiguration().getMappedStatement("vn.suyton.tasklist.TaskMapper." + statement);
        var bound = mapped.getBoundSql(filter);
        return jdbc
                .query(
                        "EXPLAIN " + bound.getSql(),
                        prepared -> new DefaultParameterHandler(mapped, filter, bound).setParameters(prepared),
                        (row, number) -> "t".equals(row.getString("table"))
                                ? row.getString("key") == null || "ALL".equals(row.getString("type"))
                                        ? "none"
                                        : row.getString("key")
                                : "")
                .stream()
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static Actor chair() {
        var office = new Actor.Office(
                Role.UNIT_CHAIR, new Scope(Scope.Kind.UNIT, "u4", "u4"), LocalDate.of(2022, 1, 1), null, null);
        return new Actor("person4", "p4", "Bà Chủ tịch", null, List.of(office));
    }
}
