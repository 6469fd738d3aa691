package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.Subject;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;

/** Sixty cases of two units, some begun at the same moment and some due on the same day. */
@SuyTonTest
@Import(SampleProcess.class)
@Transactional
class TaskListTests {

    private static final int CASES = 60;
    private static final Actor CHAIR = chairOf("u1", "u2");
    private static final Actor OTHER = chairOf("u2");
    private static final String[] TITLES = {"Cờ thi đua – Hưng Yên", "Bằng khen – Đồng Nai", "Giấy khen 100% – Hà Nội"};

    @Autowired
    SampleProcess sample;

    @Autowired
    TaskListService tasks;

    @Autowired
    TaskDesk desk;

    @Autowired
    ShiftableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void startSixtyCases() {
        sample.deploy();
        for (int i = 0; i < CASES; i++) {
            if (i % 4 == 0) {
                clock.setOffset(clock.offset().plus(Duration.ofHours(5)));
            }
            sample.start(new Subject(
                    SampleProcess.KIND,
                    "sample-" + i,
                    TITLES[i % 3],
                    i % 2 == 0 ? "c-even" : "c-odd",
                    i % 3 == 0 ? "u2" : "u1",
                    "award-" + i % 2,
                    2022,
                    "sample.starter"));
        }
    }

    @ParameterizedTest
    @EnumSource(TaskOrder.class)
    void readsEveryTaskOnceInEitherOrder(TaskOrder order) {
        var all = readAll(CHAIR, query(TaskView.AVAILABLE, order, null, 7));

        assertThat(all).hasSize(CASES).extracting(TaskItem::id).doesNotHaveDuplicates();
        var times = all.stream().map(task -> placeOf(task, order)).toList();
        var sorted = new ArrayList<>(times);
        sorted.sort(order.descending() ? Comparator.reverseOrder() : Comparator.naturalOrder());
        assertThat(times).isEqualTo(sorted);
    }

    private static String placeOf(TaskItem task, TaskOrder order) {
        return switch (order.column()) {
            case DUE, COMPLETED -> task.dueAt().toString();
            case CREATED -> task.createdAt().toString();
            // the units have no names here: cases of odd and even numbers show which is which
            case UNIT -> "" + (Integer.parseInt(task.subject().id().substring("sample-".length())) % 3 == 0 ? 2 : 1);
        };
    }

    /** What is decided between two parts of the list neither hides nor repeats another task. */
    @Test
    void losesNothingWhenTasksAreDecidedMeanwhile() {
        var first = tasks.search(CHAIR, query(TaskView.AVAILABLE, TaskOrder.DUE, null, 20));
        first.items().forEach(task -> approve(CHAIR, task));

        var rest = readAll(CHAIR, query(TaskView.AVAILABLE, TaskOrder.DUE, first.next(), 20));

        assertThat(rest)
                .hasSize(40)
                .extracting(TaskItem::id)
                .doesNotContainAnyElementsOf(
                        first.items().stream().map(TaskItem::id).toList());
        assertThat(readAll(CHAIR, query(TaskView.DONE, TaskOrder.DUE, null, 7)))
                .hasSize(20)
                .extracting(TaskItem::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void showsToEachPersonWhatWaitsForThem() {
        var task = tasks.search(OTHER, TaskQuery.of(TaskView.AVAILABLE, 200))
                .items()
                .get(0);
        assertThat(tasks.count(OTHER, TaskQuery.of(TaskView.AVAILABLE, 1))).isEqualTo(20);
        assertThat(tasks.count(CHAIR, TaskQuery.of(TaskView.AVAILABLE, 1))).isEqualTo(60);
        assertThat(tasks.count(nobody(), TaskQuery.of(TaskView.AVAILABLE, 1))).isZero();

        tasks.claim(OTHER, task.id(), 0);

        assertThat(tasks.count(CHAIR, TaskQuery.of(TaskView.AVAILABLE, 1))).isEqualTo(59);
        assertThat(tasks.search(OTHER, TaskQuery.of(TaskView.MINE, 200)).items())
                .extracting(TaskItem::id)
                .containsExactly(task.id());
        assertThat(tasks.count(CHAIR, TaskQuery.of(TaskView.MINE, 1))).isZero();
        assertThatThrownBy(() -> tasks.get(nobody(), task.id())).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "hung yen, 20",
        "HƯNG YÊN, 20",
        "dong nai, 20",
        "'đồng  nai', 20",
        "nai dong, 20",
        "kiem tra hung yen, 20",
        "kiểm tra, 60",
        "100%, 20",
        "100, 20",
        "%, 60",
        "ye, 20",
        "hun yen, 0",
        "hung ye, 20",
        "kiem, 60",
        "co thi, 20",
        "khen dong, 20",
        "xyz, 0",
        "không có, 0"
    })
    void findsWordsWithAndWithoutAccents(String words, int found) {
        assertThat(count(query -> with(query, null, null, null, false, words))).isEqualTo(found);
    }

    @Test
    void filters() {
        assertThat(count(query -> with(query, "c-even", null, null, false, null)))
                .isEqualTo(30);
        assertThat(count(query -> with(query, "c-even", "u2", null, false, null)))
                .isEqualTo(10);
        assertThat(count(query -> with(query, null, null, "award-1", false, null)))
                .isEqualTo(30);
        assertThat(count(query -> with(query, null, null, null, true, null))).isZero();

        clock.setOffset(clock.offset().plus(Duration.ofDays(30)));

        assertThat(count(query -> with(query, null, null, null, true, null))).isEqualTo(60);
    }

    @ParameterizedTest
    @EnumSource(TaskOrder.class)
    void leafsBackTheWayItCame(TaskOrder order) {
        var first = tasks.search(CHAIR, query(TaskView.AVAILABLE, order, null, 20));
        var second = tasks.search(CHAIR, query(TaskView.AVAILABLE, order, first.next(), 20));
        var third = tasks.search(CHAIR, query(TaskView.AVAILABLE, order, second.next(), 20));

        var back = tasks.search(
                CHAIR, new TaskQuery(TaskView.AVAILABLE, TaskCriteria.ANY, order, null, third.previous(), 20));
        var begin = tasks.search(
                CHAIR, new TaskQuery(TaskView.AVAILABLE, TaskCriteria.ANY, order, null, back.previous(), 20));

        assertThat(first.previous()).isNull();
        assertThat(third.next()).isNull();
        assertThat(back.items()).isEqualTo(second.items());
        assertThat(begin.items()).isEqualTo(first.items());
        assertThat(begin.previous()).isNull();
        assertThat(begin.next()).isEqualTo(first.next());
    }

    @Test
    void refusesACursorThatIsNone() {
        for (var cursor : List.of("x", "1667264400000", "_", "99999999999999999999_a~", "-1_a~", "1_a")) {
            assertThatThrownBy(() -> tasks.search(CHAIR, query(TaskView.AVAILABLE, TaskOrder.DUE, cursor, 7)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TaskView.class)
    void asksTheDatabaseOnceAList(TaskView view) {
        tasks.search(CHAIR, TaskQuery.of(view, 50));
        var before = selects();

        tasks.search(CHAIR, TaskQuery.of(view, 50));

        assertThat(selects() - before).isEqualTo(1);
    }

    private int selects() {
        var found = new ArrayList<Integer>();
        jdbc.query("SHOW SESSION STATUS LIKE 'Com_select'", row -> {
            found.add(row.getInt(2));
        });
        return found.get(0);
    }

    private int count(UnaryOperator<TaskQuery> filter) {
        var query = filter.apply(TaskQuery.of(TaskView.AVAILABLE, 200));
        assertThat(tasks.search(CHAIR, query).items()).hasSize(tasks.count(CHAIR, query));
        return tasks.count(CHAIR, query);
    }

    private void approve(Actor actor, TaskItem task) {
        desk.complete(actor, task.id(), new TaskDesk.Decision(task.revision(), "approve", null, Map.of()));
    }

    private List<TaskItem> readAll(Actor actor, TaskQuery query) {
        var all = new ArrayList<TaskItem>();
        var cursors = new HashSet<String>();
        var page = tasks.search(actor, query);
        all.addAll(page.items());
        while (page.next() != null) {
            assertThat(cursors.add(page.next())).as("a new part").isTrue();
            page = tasks.search(actor, query(query.list(), query.sort(), page.next(), query.limit()));
            all.addAll(page.items());
        }
        return all;
    }

    private static TaskQuery query(TaskView list, TaskOrder order, @Nullable String after, int limit) {
        return new TaskQuery(list, TaskCriteria.ANY, order, after, null, limit);
    }

    private static TaskQuery with(
            TaskQuery query,
            @Nullable String cluster,
            @Nullable String unit,
            @Nullable String award,
            boolean overdue,
            @Nullable String words) {
        return query.where(new TaskCriteria(
                null,
                null,
                cluster,
                unit,
                false,
                award,
                null,
                overdue ? TaskDue.OVERDUE : null,
                null,
                null,
                null,
                words));
    }

    private static Actor chairOf(String... units) {
        return new Actor(
                "chair-" + units.length,
                "p",
                "Bà Chủ tịch",
                null,
                List.of(units).stream()
                        .map(unit -> new Actor.Office(
                                Role.UNIT_CHAIR,
                                new Scope(Scope.Kind.UNIT, unit, unit),
                                LocalDate.of(2022, 1, 1),
                                null,
                                null))
                        .toList());
    }

    private static Actor nobody() {
        return new Actor("nobody", "p0", "Không ai", null, List.of());
    }
}
