package vn.suyton.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When the open cases of a process will be through, if its steps go on taking as long as they took this year.
 *
 * @param open open tasks
 * @param decided steps decided this year, on which this rests
 * @param daysAStep what a step typically takes, in calendar days
 * @param stepsLeft steps that typically still follow the present one, on average over the open tasks
 * @param doneOn the day on which the last one is through; null when there is too little to say
 * @param late how many are through only after the ceremony
 */
public record BoardForecast(
        String process,
        int open,
        int decided,
        double daysAStep,
        double stepsLeft,
        @Nullable LocalDate doneOn,
        int late) {

    static BoardForecast unknown(String process, int open, int decided) {
        return new BoardForecast(process, open, decided, 0, 0, null, 0);
    }
}
