package vn.suyton.programme;

import vn.suyton.platform.Ratio;

/**
 * How a vote is decided. Data of the rulebook, pinned to each ballot.
 *
 * @param quorum share of the roll that must have voted for the ballot to be counted
 * @param threshold share of yes votes a candidate needs
 * @param denominator of what the threshold is a share
 * @param excludeOwnUnit a voter may not mark the own unit; lowers that candidate's base by the excluded voters
 * @param writtenOpinions absent members may give their opinion in writing, under their name
 * @param legalBasis law, decree or regulation the rule comes from, for people
 */
public record VoteRule(
        Ratio quorum,
        Ratio threshold,
        Comparison comparison,
        Denominator denominator,
        boolean excludeOwnUnit,
        TieBreak tieBreak,
        boolean writtenOpinions,
        String legalBasis) {

    public VoteRule(
            Ratio quorum,
            Ratio threshold,
            Comparison comparison,
            Denominator denominator,
            boolean excludeOwnUnit,
            TieBreak tieBreak,
            String legalBasis) {
        this(quorum, threshold, comparison, denominator, excludeOwnUnit, tieBreak, false, legalBasis);
    }

    /** "từ ... trở lên" is at least; "quá bán" is more than. */
    public enum Comparison {
        AT_LEAST,
        MORE_THAN;

        public boolean isMet(Ratio reached, Ratio required) {
            return this == AT_LEAST ? reached.isAtLeast(required) : reached.isMoreThan(required);
        }
    }

    /** The base of the share. */
    public enum Denominator {
        ALL_MEMBERS,
        /** Who is on the list of those present, and who voted without being on it. */
        PRESENT,
        /** Every paper in the box, blank and invalid ones too. */
        CAST_BALLOTS,
        /** Papers that say yes or no. */
        VALID_BALLOTS
    }

    /** How equal candidates for the last seat are told apart. */
    public enum TieBreak {
        RUN_OFF,
        HIGHER_SCORE,
        CHAIR
    }
}
