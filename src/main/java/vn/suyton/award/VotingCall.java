package vn.suyton.award;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster head or secretary asks for.
 *
 * @param questions empty: one for each award with accepted nominations, and the election of next year's head
 */
public record VotingCall(String clusterId, int year, Instant closesAt, List<AskedQuestion> questions) {

    /**
     * A question by award type, or the election of an office.
     *
     * @param seats null means what the rulebook gives a cluster
     * @param office {@code CLUSTER_HEAD} or null
     */
    public record AskedQuestion(
            @Nullable String awardType,
            @Nullable Integer seats,
            @Nullable String office) {}
}
