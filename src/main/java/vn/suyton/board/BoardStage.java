package vn.suyton.board;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Open tasks at one step, of one cluster or of all together.
 *
 * @param process key
 * @param step id in the drawing
 * @param name of the step in the language of the reader
 * @param cluster name; null for all clusters together, or for cases that belong to none
 * @param ages how many have waited how long, with a number for each age
 */
public record BoardStage(
        String process,
        String step,
        String name,
        @Nullable String clusterId,
        @Nullable String cluster,
        int tasks,
        int overdue,
        Map<BoardAge, Integer> ages) {

    public int of(BoardAge age) {
        return ages.getOrDefault(age, 0);
    }
}
