package vn.suyton.ballot.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.ballot.BallotState;
import vn.suyton.ballot.LiveState;

/**
 * What an open page of the hall is told.
 *
 * @param now the server's time, by which the page counts down: the clock of a borrowed machine is often wrong
 * @param page changes when the page has to be drawn again
 */
record LiveJson(
        String id,
        BallotState state,
        Instant closesAt,
        Instant now,
        int size,
        int cast,
        @Nullable Integer present,
        String page) {

    static LiveJson of(LiveState hall, Instant now) {
        return new LiveJson(
                hall.id().value(),
                hall.state(),
                hall.closesAt(),
                now,
                hall.size(),
                hall.cast(),
                hall.present(),
                hall.state() + "-" + hall.revision());
    }

    /** Equal when there is nothing new. */
    String version() {
        return page + " " + cast + " " + present + " " + closesAt;
    }
}
