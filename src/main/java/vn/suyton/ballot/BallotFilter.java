package vn.suyton.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which ballots somebody asks for, and what this person may see at all.
 *
 * @param mine only those whose roll has the person
 * @param all the person may see every ballot
 * @param clusterIds ballots of these clusters may be seen
 * @param after id of the last ballot of the part before
 */
record BallotFilter(
        String personId,
        String username,
        boolean mine,
        boolean all,
        List<String> clusterIds,
        @Nullable BallotState state,
        @Nullable String after,
        int limit) {}
