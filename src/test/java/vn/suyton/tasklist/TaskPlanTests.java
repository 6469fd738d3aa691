package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.MapperTest;
import vn.suyton.TestTime;
import vn.suyton.platform.Role;

/** The list stays quick when the table is long: each way to look at it finds its rows by an index. */
@MapperTest
class TaskPlanTests {

    private static final int ROWS = 3000;

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TaskMapper tasks;

    @BeforeEach
    void manyTasks() {
        var numbers = IntStream.range(0, ROWS).boxed().toList();
        jdbc.batchUpdate("""
                INSERT INTO task_entry (id, process_key, process_definition_id, step, subject_kind, subject_id,
                  subject_title, search_text, role, scope_id, unit_id, area_id, cluster_id, award_type, assignee,
                  created_at, due_at, state, completed_by, completed_at, follow_up_on, revision)
                VALUES (?, 'p', 'p:1', 's', 'SAMPLE', 'plan', 't', 't', 'APPRAISER', 'central', ?, ?, ?, ?, ?, ?, ?, ?,
                  ?, ?, ?, 0)
                """, numbers.stream().map(TaskPlanTests::task).toList());
        jdbc.batchUpdate(
                "INSERT INTO task_word (word, due_at, task_id, words) VALUES (?, '2022-12-01', ?, ' hung yen ')",
                numbers.stream()
                        .map(number -> new Object[] {number % 100 == 0 ? "hung" : "w" + number % 10, "plan-" + number})
                        .toList());
    }

    /** Every second one is done; of the open ones every third is taken. */
    private static Object[] task(int number) {
        var at = LocalDateTime.of(2022, 11, 1, 8, 0).plusMinutes(number);
        var done = number % 2 == 1;
        var person = "person" + number % 50;
        return new Object[] {
            "plan-" + number,
            "u" + number % 100,
            "a" + number % 34,
            "c" + number % 12,
            "award" + number % 12,
            done || number % 3 == 0 ? person : null,
            at,
            at.plusDays(3),
            done ? "DONE" : "OPEN",
            done ? person : null,
            done ? at.plusDays(1) : null,
            number % 150 == 54 ? at.toLocalDate() : null
        };
    }

    @ParameterizedTest
    @CsvSource({
        "AVAILABLE, DUE, , , , task_free_due",
        "AVAILABLE, DUE_LATEST, , , , task_free_due",
        "AVAILABLE, CREATED, , , , task_free_created",
        "AVAILABLE, UNIT, , , , task_free_unit",
        "AVAILABLE, DUE, u4, , , task_free_unit",
        "AVAILABLE, DUE, a4, , , task_free_area",
        "AVAILABLE, DUE, , c4, , task_free_cluster",
        "AVAILABLE, DUE, , , award4, task_free_award",
        "TEAM, DUE, , , , task_of_group",
        "TEAM, DUE_LATEST, , , , task_of_group",
        "MINE, DUE, , , , task_of_person",
        "MINE, CREATED_LATEST, , , , task_of_person",
        "DONE, DUE, , , , task_done_by"
    })
    void findsTasksByAnIndex(
            TaskView view,
            TaskOrder order,
            @Nullable String unit,
            @Nullable String cluster,
            @Nullable String award,
            String index) {
        var where = new TaskCriteria(null, null, cluster, unit, true, award, null, null, null, null, null, null);
        var filter = filter(new TaskQuery(view, where, order, null, null, 25), List.of());

        assertThat(plans().of("search", filter)).contains(index).doesNotContain("none");
        assertThat(plans().of("count", List.of(filter))).containsOnly(index);
    }

    @Test
    void findsTheCasesOfAStateByTheirIndex() {
        var where = new TaskCriteria(null, null, null, null, true, null, null, null, null, "RETURNED", null, null);
        var filter = filter(new TaskQuery(TaskView.AVAILABLE, where, TaskOrder.DUE, null, null, 25), List.of());

        assertThat(plans().of("search", filter)).contains("task_free_state").doesNotContain("none");
        assertThat(plans().of("count", List.of(filter))).containsOnly("task_free_state");
    }

    @Test
    void findsADistinctiveWordByTheIndexOfWords() {
        var filter = filter(TaskQuery.of(TaskView.AVAILABLE, 25), List.of("hung"));

        assertThat(plans().of("search", filter)).contains("w:PRIMARY").doesNotContain("none");
        assertThat(plans().of("count", List.of(filter))).contains("w:PRIMARY").doesNotContain("none");
    }

    /** The beginning of a word is looked up like the word itself when no other begins so. */
    @Test
    void knowsTheOnlyWordThatBeginsSo() {
        jdbc.update(
                "INSERT INTO task_word (word, due_at, task_id, words) VALUES ('qzphuong', '2022-12-01', 'plan-1', '')");

        var found = tasks.countWords(List.of(
                new TaskMapper.Probe("qzphu", true),
                new TaskMapper.Probe("w", true),
                new TaskMapper.Probe("qzz", true),
                new TaskMapper.Probe("w1", false)));

        assertThat(found)
                .extracting(TaskMapper.WordCount::word, TaskMapper.WordCount::only)
                .containsExactlyInAnyOrder(
                        tuple("qzphu", "qzphuong"), tuple("w", null), tuple("qzz", null), tuple("w1", "w1"));
    }

    /** The engine asks so at each completion. */
    @Test
    void findsSubtasksInTheEngineByAnIndex() {
        assertThat(jdbc.queryForMap("EXPLAIN SELECT ID_ FROM ACT_RU_TASK WHERE PARENT_TASK_ID_ = 'x'"))
                .containsEntry("key", "suyton_task_parent");
    }

    /** The days on which one person wants to look again are few; nobody reads all they hold to find them. */
    @ParameterizedTest
    @EnumSource(
            value = TaskView.class,
            names = {"MINE", "TEAM"})
    void findsFollowUpsByTheirDay(TaskView view) {
        var where =
                new TaskCriteria(null, null, null, null, true, null, null, null, null, null, TaskFollowUp.DUE, null);
        var filter = filter(new TaskQuery(view, where, TaskOrder.DUE, null, null, 25), List.of());

        assertThat(plans().of("search", filter)).contains("task_follow_up").doesNotContain("none");
        assertThat(plans().of("count", List.of(filter))).containsOnly("task_follow_up");
    }

    /** One office after the other, each in the order of its index: nothing but the rows of a page is sorted. */
    @Test
    void readsNoMoreThanAPageOfEachOffice() {
        var filter = filter(TaskQuery.of(TaskView.AVAILABLE, 25), List.of());

        assertThat(plans().extra("search", filter))
                .filteredOn(text -> text.startsWith("t:"))
                .noneMatch(text -> text.contains("filesort"));
    }

    private TaskPlans plans() {
        return new TaskPlans(sessions, jdbc);
    }

    private static TaskFilter filter(TaskQuery query, List<String> words) {
        var unit = query.where().unitId();
        var area = unit != null && unit.startsWith("a") ? unit : null;
        var column = query.list() == TaskView.DONE
                ? TaskOrder.Column.COMPLETED
                : query.sort().column();
        return new TaskFilter(
                query.list(),
                query.where(),
                "person4",
                List.of(new TaskFilter.Group(Role.APPRAISER, "central"), new TaskFilter.Group(Role.UNIT_CHAIR, "u4")),
                TaskIndex.of(query, area != null),
                TaskDue.Span.ANY,
                area,
                query.where().followUp() == null
                        ? null
                        : query.where().followUp().until(LocalDate.of(2022, 11, 7)),
                words.stream().map(word -> "% " + word + "%").toList(),
                words.isEmpty() ? null : new TaskFilter.Driver(words.get(0), false, List.of()),
                column,
                query.sort().descending(),
                new TaskCursor(TestTime.BEGIN, "plan-7", "u7"),
                26);
    }
}
