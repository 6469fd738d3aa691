package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/**
 * A ballot as one person sees it.
 *
 * @param opensAt when it was opened, null before
 * @param roll everybody on it; who has voted is not said
 * @param cast how many have voted
 * @param signatures under the minutes, only once it is certified
 */
public record BallotView(
        BallotId id,
        String title,
        BallotState state,
        @Nullable String clusterId,
        Role chairRole,
        @Nullable Instant opensAt,
        Instant closesAt,
        String ruleSet,
        List<Question> questions,
        List<RollEntry> roll,
        @Nullable String rollHash,
        int cast,
        Standing me,
        @Nullable RollEntry myEntry,
        boolean takesPapers,
        @Nullable String cancelReason,
        List<Signature> signatures) {

    /** How the person stands to the ballot. */
    public enum Standing {
        /** On the roll, and no paper in the box yet; whether the box is open says the state. */
        CAN_VOTE,
        VOTED,
        /** A paper was handed out. */
        ON_PAPER,
        /** The opinion came in a letter. */
        IN_WRITING,
        NOT_ON_ROLL
    }

    public int rollSize() {
        return roll.size();
    }

    /** Keys of all options this person may not mark. */
    public List<String> mayNotMark() {
        return myEntry == null
                ? List.of()
                : myEntry.mayNotMark().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
    }

    /** Names of the options this person may not mark. */
    public List<String> excludedLabels() {
        var excluded = mayNotMark();
        return questions.stream()
                .flatMap(question -> question.options().stream())
                .filter(option -> excluded.contains(option.key()))
                .map(Option::label)
                .distinct()
                .toList();
    }

    /** Whether this person may mark the option. */
    public boolean mayMark(String questionKey, String optionKey) {
        return myEntry != null && myEntry.mayMark(questionKey, optionKey);
    }

    /** Whether the person opens, closes and goes on with this ballot. */
    public boolean isChairedBy(Actor actor) {
        return actor.holds(chairRole, clusterId == null ? Scope.CENTRAL_ID : clusterId);
    }

    /** Whether the person keeps the hall or counts its papers. */
    public boolean isKeptBy(Actor actor) {
        var scope = clusterId == null ? Scope.CENTRAL_ID : clusterId;
        var keeper = clusterId == null ? Role.CLERK : Role.CLUSTER_SECRETARY;
        return isChairedBy(actor) || actor.holds(keeper, scope) || actor.holds(Role.TELLER, scope);
    }

    /** Whether the chair may still end it without a result. */
    public boolean isCancellable() {
        return state != BallotState.CERTIFIED && state != BallotState.CANCELLED;
    }

    public boolean isCertified() {
        return state == BallotState.CERTIFIED;
    }
}
