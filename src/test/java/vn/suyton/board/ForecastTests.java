package vn.suyton.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.SampleProcess;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;

/**
 * Checking took 1, 2, 2, 3 and 30 days, so usually 2; filing 1, 4, 4, 5 and 9, so usually 4; a step 3 on average. After a
 * check one step follows, after filing none.
 */
@SuyTonTest
@Import(SampleProcess.class)
@Transactional
class ForecastTests {

    private static final Actor CENTRE = BoardTasks.holding(Role.CLERK, Scope.CENTRAL_ID);
    private static final LocalDate CEREMONY = LocalDate.of(2022, 12, 14);

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
    void begin() {
        tasks = BoardTasks.alone(sample, jdbc);
    }

    @Test
    void reckonsForwardFromThePaceOfTheYear() {
        fiveCasesWentThrough();
        at("2022-11-15T01:00:00Z");
        // to be checked on the 16th, then three days of filing
        tasks.open(BoardTasks.CHECK, BoardTasks.NORTH, "2022-11-14T09:00", "2022-11-17T17:00");
        // has waited longer than usual: taken to be filed today
        tasks.open(BoardTasks.FILE, BoardTasks.NORTH, "2022-11-01T09:00", "2022-11-30T17:00");

        var forecast = only();

        assertThat(forecast)
                .returns(2, BoardForecast::open)
                .returns(10, BoardForecast::decided)
                .returns(3.0, BoardForecast::daysAStep)
                .returns(0.5, BoardForecast::stepsLeft)
                .returns(LocalDate.of(2022, 11, 19), BoardForecast::doneOn)
                .returns(0, BoardForecast::late);
        assertThat(board.get(CENTRE, null).ceremony()).isEqualTo(CEREMONY);
    }

    @Test
    void countsWhatIsThroughOnlyAfterTheCeremony() {
        fiveCasesWentThrough();
        at("2022-12-10T01:00:00Z");
        // checked on the 11th, through on the 14th: just in time
        tasks.open(BoardTasks.CHECK, BoardTasks.NORTH, "2022-12-09T09:00", "2022-12-12T17:00");
        // checked on the 12th, through on the 15th: a day late
        tasks.open(BoardTasks.CHECK, BoardTasks.NORTH, "2022-12-10T07:30", "2022-12-13T17:00");
        tasks.open(BoardTasks.CHECK, BoardTasks.SOUTH, "2022-12-10T07:30", "2022-12-13T17:00");

        assertThat(only()).returns(2, BoardForecast::late).returns(LocalDate.of(2022, 12, 15), BoardForecast::doneOn);
        assertThat(board.get(CENTRE, BoardTasks.NORTH).forecasts())
                .singleElement()
                .returns(1, BoardForecast::late);
    }

    /** Nine decided steps and one of last year are no basis, and that is said instead of a day. */
    @Test
    void saysNothingFromTooLittle() {
        fiveCasesWentThrough();
        jdbc.update("UPDATE task_entry SET completed_at = '2021-12-31 10:00' WHERE id = 'board-task-000'");
        at("2022-11-15T01:00:00Z");
        tasks.open(BoardTasks.CHECK, BoardTasks.NORTH, "2022-11-14T09:00", "2022-11-17T17:00");

        assertThat(only()).isEqualTo(BoardForecast.unknown("sample", 1, 9));
    }

    private void fiveCasesWentThrough() {
        tasks.through("through-1", 1, 4);
        tasks.through("through-2", 2, 5);
        tasks.through("through-3", 2, 1);
        tasks.through("through-4", 3, 9);
        tasks.through("through-5", 30, 4);
    }

    private BoardForecast only() {
        var forecasts = board.get(CENTRE, null).forecasts();
        assertThat(forecasts).hasSize(1);
        return forecasts.get(0);
    }

    private void at(String moment) {
        clock.setOffset(Duration.between(clock.real().instant(), Instant.parse(moment)));
    }
}
