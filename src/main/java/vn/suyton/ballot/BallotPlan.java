package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;
import vn.suyton.programme.KeyRule;

/**
 * A ballot that somebody wants to hold.
 *
 * @param clusterId null for a ballot of the central council
 * @param year for the task list
 * @param chairRole who opens, closes and certifies: {@code CLUSTER_HEAD} or {@code COUNCIL_CHAIR}
 * @param keyRule null when nobody holds a key
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
        List<Question> questions,
        @Nullable KeyRule keyRule) {

    public BallotPlan {
        voters = List.copyOf(voters);
        questions = List.copyOf(questions);
    }
}
