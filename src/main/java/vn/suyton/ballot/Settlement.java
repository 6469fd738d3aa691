package vn.suyton.ballot;

import java.util.List;
import vn.suyton.programme.VoteRule.TieBreak;

/**
 * How a tie at the last seat of a question was settled after the count.
 *
 * @param by {@code CHAIR} or {@code RUN_OFF}; a higher score needs no act
 * @param order all that were equal, best first
 * @param source of a decision of the chair the reason, of a run-off the id of its ballot
 */
public record Settlement(String questionKey, TieBreak by, List<String> order, String source) {

    public Settlement {
        order = List.copyOf(order);
    }
}
