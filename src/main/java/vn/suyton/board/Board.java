package vn.suyton.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Choice;

/**
 * The board at one moment.
 *
 * @param clusters those the reader may choose from
 * @param clusterId the chosen one, null for all
 * @param steps open tasks by step, all clusters together
 * @param stages open tasks by step and cluster
 */
public record Board(
        Instant at,
        List<Choice> clusters,
        @Nullable String clusterId,
        List<BoardStage> steps,
        List<BoardStage> stages,
        List<BoardWaiter> waiters,
        List<BoardForecast> forecasts,
        LocalDate ceremony) {

    public int tasks() {
        return steps.stream().mapToInt(BoardStage::tasks).sum();
    }

    public int overdue() {
        return steps.stream().mapToInt(BoardStage::overdue).sum();
    }

    /** The longest bar. */
    public int most() {
        return steps.stream().mapToInt(BoardStage::tasks).max().orElse(0);
    }
}
