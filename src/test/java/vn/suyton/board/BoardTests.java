package vn.suyton.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.SampleProcess;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;

/**
 * The board of Tuesday, 15 November 2022, eight in the morning. Counted by hand in working days: since Friday 2, since
 * Thursday 3, since Tuesday last 5, since Monday last 6, since 1 November 10, since 31 October 11.
 */
@SuyTonTest
@Import(SampleProcess.class)
@Transactional
class BoardTests {

    private static final Actor CENTRE = BoardTasks.holding(Role.CLERK, Scope.CENTRAL_ID);
    private static final Actor HEAD_OF_NORTH = BoardTasks.holding(Role.CLUSTER_HEAD, BoardTasks.NORTH);
    private static final Instant TUESDAY = Instant.parse("2022-11-15T01:00:00Z");

    @Autowired
    SampleProcess sample;

    @Autowired
    BoardService board;

    @Autowired
    ShiftableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private BoardTasks tasks;

    @BeforeEach
    void sevenTasksWait() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        at(TUESDAY);
        tasks = BoardTasks.alone(sample, jdbc);
        // midnight in Vietnam parts Thursday from Friday
        tasks.open(BoardTasks.CHECK, BoardTasks.NORTH, "2022-11-11T00:00", "2022-11-18T17:00");
        tasks.open(BoardTasks.CHECK, BoardTasks.NORTH, "2022-11-10T23:59", "2022-11-14T17:00");
        tasks.taken("board-an", BoardTasks.NORTH, "2022-10-31T09:00", "2022-11-03T17:00");
        tasks.open(BoardTasks.FILE, BoardTasks.NORTH, "2022-11-07T09:00", "2022-11-20T17:00");
        tasks.open(BoardTasks.CHECK, BoardTasks.SOUTH, "2022-11-15T07:00", "2022-11-18T17:00");
        tasks.open(BoardTasks.CHECK, BoardTasks.SOUTH, "2022-11-08T09:00", "2022-11-15T07:59");
        tasks.open(BoardTasks.FILE, null, "2022-11-01T09:00", "2022-11-30T17:00");
        tasks.over("DONE", "2022-11-02T09:00");
        tasks.over("WITHDRAWN", "2022-11-02T09:00");
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void showsTheCentreWhereEveryCaseStandsAndHowLong() {
        var shown = board.get(CENTRE, null);

        assertThat(shown.tasks()).isEqualTo(7);
        assertThat(shown.overdue()).isEqualTo(3);
        assertThat(shown.most()).isEqualTo(5);
        assertThat(shown.steps())
                .extracting(BoardStage::name, BoardStage::tasks, BoardStage::overdue, BoardTests::ages)
                .containsExactly(
                        tuple("Kiểm tra đề nghị", 5, 3, List.of(2, 2, 0, 1)),
                        tuple("Lưu hồ sơ", 2, 0, List.of(0, 0, 2, 0)));
        assertThat(shown.stages())
                .extracting(BoardStage::name, BoardStage::cluster, BoardStage::tasks, BoardStage::overdue)
                .containsExactlyInAnyOrder(
                        tuple("Kiểm tra đề nghị", "Cụm Bắc", 3, 2),
                        tuple("Kiểm tra đề nghị", "Cụm Nam", 2, 1),
                        tuple("Lưu hồ sơ", "Cụm Bắc", 1, 0),
                        tuple("Lưu hồ sơ", null, 1, 0));
    }

    @Test
    void saysForWhomCasesWaitThoseWithMostFirst() {
        assertThat(board.get(CENTRE, null).waiters())
                .extracting(
                        BoardWaiter::role,
                        BoardWaiter::scope,
                        BoardWaiter::username,
                        BoardWaiter::tasks,
                        BoardWaiter::overdue,
                        waiter -> LocalDate.ofInstant(waiter.oldest(), ShiftableClock.VIETNAM))
                .containsExactly(
                        tuple(Role.CLERK, null, null, 2, 0, LocalDate.of(2022, 11, 1)),
                        tuple(Role.UNIT_CHAIR, "Hội LHPN Hai", null, 2, 1, LocalDate.of(2022, 11, 8)),
                        tuple(Role.UNIT_CHAIR, "Hội LHPN Một", null, 2, 1, LocalDate.of(2022, 11, 10)),
                        tuple(null, null, "board-an", 1, 1, LocalDate.of(2022, 10, 31)));
    }

    @Test
    void aHeadSeesTheOwnClusterAndNoOther() {
        var shown = board.get(HEAD_OF_NORTH, null);

        assertThat(shown.clusters()).extracting(choice -> choice.value()).containsExactly(BoardTasks.NORTH);
        assertThat(shown.steps())
                .extracting(BoardStage::step, BoardStage::tasks)
                .containsExactly(tuple(BoardTasks.CHECK, 3), tuple(BoardTasks.FILE, 1));
        assertThat(shown.waiters()).extracting(BoardWaiter::scope).doesNotContain("Hội LHPN Hai");
        assertThat(cases(HEAD_OF_NORTH, behind(null, null))).hasSize(4);
        assertThat(board.get(CENTRE, BoardTasks.NORTH).steps()).isEqualTo(shown.steps());

        assertThatThrownBy(() -> board.get(HEAD_OF_NORTH, BoardTasks.SOUTH)).isInstanceOf(NotFound.class);
        var south = new BoardCases(BoardTasks.SOUTH, null, null, null, false, null, null, null, null);
        assertThatThrownBy(() -> board.searchCases(HEAD_OF_NORTH, south, 10)).isInstanceOf(NotFound.class);
    }

    @Test
    void isClosedToWhoAnswersForNoCluster() {
        for (var role : List.of(Role.UNIT_CHAIR, Role.UNIT_OFFICER, Role.CLUSTER_SECRETARY, Role.CLUSTER_DELEGATE)) {
            var actor = BoardTasks.holding(role, BoardTasks.NORTH);
            assertThat(BoardService.isFor(actor)).isFalse();
            assertThatThrownBy(() -> board.get(actor, null)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> board.searchCases(actor, behind(null, null), 10))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    /** On working days, week-ends and the day after: what is counted under an age is listed under it. */
    @Test
    void listsBehindEachNumberAsManyCasesAsItCounts() {
        for (int day = 0; day < 14; day++) {
            at(TUESDAY.plus(Duration.ofDays(day)));
            for (var stage : board.get(CENTRE, null).steps()) {
                for (var age : BoardAge.values()) {
                    assertThat(cases(CENTRE, behind(stage.step(), age)))
                            .as("%s of %s after %d days", age, stage.step(), day)
                            .hasSize(stage.of(age));
                }
            }
        }
    }

    @Test
    void listsCasesTheEarliestDueFirstAndEachOnce() {
        var read = new ArrayList<BoardCase>();
        String after = null;
        do {
            var page = board.searchCases(
                    CENTRE, new BoardCases(null, null, null, null, false, null, null, null, after), 2);
            read.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(read).hasSize(7).extracting(BoardCase::taskId).doesNotHaveDuplicates();
        assertThat(read).extracting(BoardCase::dueAt).isSorted();
        assertThat(read.get(0))
                .returns(11L, BoardCase::workingDays)
                .returns(true, BoardCase::overdue)
                .returns("board-an", BoardCase::person)
                .returns("Hội LHPN Một", BoardCase::unit)
                .returns("Cụm Bắc", BoardCase::cluster);
        assertThat(cases(CENTRE, new BoardCases(null, null, null, null, true, null, null, null, null)))
                .hasSize(3);
        var senseless = new BoardCases(null, null, null, null, false, null, null, null, "sai");
        assertThatThrownBy(() -> board.searchCases(CENTRE, senseless, 2)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void asksTheDatabaseAsOftenForManyCasesAsForFew() {
        // the drawing is read once, by whoever comes first
        board.get(CENTRE, null);
        var few = questions(() -> board.get(CENTRE, null));
        var fewCases = questions(() -> board.searchCases(CENTRE, behind(null, null), 50));
        IntStream.range(0, 200).forEach(number -> {
            var created = "2022-%02d-%02dT09:00".formatted(1 + number % 11, 1 + number % 28);
            tasks.taken(
                    "board-" + number % 40, number % 2 == 0 ? BoardTasks.NORTH : BoardTasks.SOUTH, created, created);
        });

        assertThat(questions(() -> board.get(CENTRE, null))).isEqualTo(few).isLessThanOrEqualTo(6);
        assertThat(questions(() -> board.searchCases(CENTRE, behind(null, null), 50)))
                .isEqualTo(fewCases)
                .isLessThanOrEqualTo(4);
    }

    private int questions(Runnable reading) {
        var before = selects();
        reading.run();
        return selects() - before;
    }

    /** Of this session, which the service shares with the test. */
    private int selects() {
        return jdbc.query("SHOW SESSION STATUS LIKE 'Com_select'", (row, number) -> row.getInt(2))
                .get(0);
    }

    private List<BoardCase> cases(Actor actor, BoardCases query) {
        return board.searchCases(actor, query, 100).items();
    }

    private static BoardCases behind(@Nullable String step, @Nullable BoardAge age) {
        return new BoardCases(null, null, step, age, false, null, null, null, null);
    }

    private static List<Integer> ages(BoardStage stage) {
        return List.of(BoardAge.values()).stream().map(stage::of).toList();
    }

    private void at(Instant moment) {
        clock.setOffset(Duration.between(clock.real().instant(), moment));
    }
}
