package vn.suyton.ballot;

import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;

/**
 * How one option came off, with everything needed to compute it again by hand.
 *
 * @param excluded voters on the roll who may not mark it; they are not in the base
 * @param base of what the yes votes are a share
 * @param passed reached the threshold
 * @param elected passed, and within the seats
 * @param reserve place among those who passed without a seat, from 1; 0 for nobody in reserve
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
        boolean passed,
        boolean elected,
        int reserve,
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

    public Ratio ratio() {
        return new Ratio(yes, base);
    }
}
