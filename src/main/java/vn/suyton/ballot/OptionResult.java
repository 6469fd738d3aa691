package vn.suyton.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;

/**
 * How one option came off, with everything needed to compute it again by hand. All numbers are votes: people times
 * their weights.
 *
 * @param yes in a {@code RANK} the votes that name the option anywhere
 * @param excluded votes of those on the roll who may not mark it; they are not in the base
 * @param base of what the yes votes are a share
 * @param rounds of a {@code RANK}: its points, or its votes in each round of the race for the first seat
 * @param passed reached the threshold
 * @param elected passed, and within the seats
 * @param reserve place among those who passed without a seat, from 1; 0 for nobody in reserve
 * @param settledBy what told it apart from others that were equal for the last seat; null without such a tie
 */
public record OptionResult(
        String key,
        String label,
        @Nullable String nomineeId,
        @Nullable String unitId,
        int yes,
        int no,
        int abstain,
        int excluded,
        int base,
        VoteRule.Denominator denominator,
        Ratio required,
        VoteRule.Comparison comparison,
        List<Long> rounds,
        boolean passed,
        boolean elected,
        int reserve,
        VoteRule.@Nullable TieBreak settledBy,
        Reason reason) {

    /** Why an option has or has not a seat. */
    public enum Reason {
        ELECTED,
        /** Passed, but the seats went to better ones. */
        RESERVE,
        NOT_PASSED,
        /** Elected in the question this one yields to: one achievement, one award. */
        LEFT_LIST,
        /** Passed, and equal with others for the last seat. */
        TIED,
        /** Passed, but a tie in the question this one yields to must be settled first. */
        WAITS_FOR_TIE
    }

    public OptionResult {
        rounds = List.copyOf(rounds);
    }

    public Ratio ratio() {
        return new Ratio(yes, base);
    }

    /** For comparing: an empty base counts as nothing of one. */
    Ratio share() {
        return base == 0 ? new Ratio(0, 1) : ratio();
    }

    OptionResult placed(Reason newReason, int newReserve, VoteRule.@Nullable TieBreak by) {
        return new OptionResult(
                key,
                label,
                nomineeId,
                unitId,
                yes,
                no,
                abstain,
                excluded,
                base,
                denominator,
                required,
                comparison,
                rounds,
                passed,
                newReason == Reason.ELECTED,
                newReserve,
                by,
                newReason);
    }

    OptionResult counted(List<Long> newRounds) {
        return new OptionResult(
                key,
                label,
                nomineeId,
                unitId,
                yes,
                no,
                abstain,
                excluded,
                base,
                denominator,
                required,
                comparison,
                newRounds,
                passed,
                elected,
                reserve,
                settledBy,
                reason);
    }
}
