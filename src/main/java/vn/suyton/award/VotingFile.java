package vn.suyton.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.ballot.BallotResult;
import vn.suyton.engine.TimelineEntry;
import vn.suyton.organisation.Cluster;

/**
 * A cluster's vote with all that belongs to it.
 *
 * @param result null before it is certified
 * @param requests award requests that followed, the latest first
 */
public record VotingFile(
        ClusterVoting voting,
        Cluster cluster,
        @Nullable BallotResult result,
        List<AwardRequest> requests,
        List<TimelineEntry> timeline) {}
