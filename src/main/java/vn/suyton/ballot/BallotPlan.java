package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;

/**
 * A ballot that somebody wants to hold.
 *
 * @param clusterId null for a ballot of the central council
 * @param year for the task list
 * @param chairRole who opens, closes and certifies: {@code CLUSTER_HEAD} or {@code COUNCIL_CHAIR}
 * @param ruleSet version of the rule set the questions take their rules from
 */
public record BallotPlan(
        String title,
        @Nullable String clusterId,
        int year,
        Role chairRole,
        Instant closesAt,
        String ruleSet,
        List<Voter> voters,
        List<Question> questions) {

    public BallotPlan {
        voters = List.copyOf(voters);
        questions = List.copyOf(questions);
    }
}
