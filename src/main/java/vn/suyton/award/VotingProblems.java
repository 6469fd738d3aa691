package vn.suyton.award;

import vn.suyton.platform.DomainProblem;

/** Why a vote cannot be called. */
final class VotingProblems {

    private VotingProblems() {}

    /** The cluster votes on this year already, or has voted: 409 {@code /problems/voting-exists}. */
    static final class VotingExists extends DomainProblem {

        VotingExists(String cluster, int year) {
            super(Kind.CONFLICT, "voting-exists", cluster, String.valueOf(year));
        }
    }

    /** Nobody has been accepted as a candidate: 422 {@code /problems/no-candidates}. */
    static final class NoCandidates extends DomainProblem {

        NoCandidates(String cluster, int year) {
            super(Kind.RULE_VIOLATED, "no-candidates", cluster, String.valueOf(year));
        }
    }
}
