package vn.suyton.ballot;

import vn.suyton.platform.DomainProblem;

/** What a ballot refuses. None of these says anything about a choice. */
final class BallotProblems {

    private BallotProblems() {}

    static final class NotOpen extends DomainProblem {
        NotOpen() {
            super(Kind.CONFLICT, "ballot-not-open");
        }
    }

    static final class NotOnRoll extends DomainProblem {
        NotOnRoll() {
            super(Kind.FORBIDDEN, "not-on-roll");
        }
    }

    static final class NotCertified extends DomainProblem {
        NotCertified() {
            super(Kind.CONFLICT, "not-certified");
        }
    }

    /** Teller or chair has signed these minutes already; the next signature must be somebody else's. */
    static final class SignedAlready extends DomainProblem {
        SignedAlready() {
            super(Kind.CONFLICT, "signed-already");
        }
    }

    /** The ballot is not in the state that the act needs. */
    static final class WrongState extends DomainProblem {
        WrongState(BallotState state) {
            super(Kind.CONFLICT, "ballot-wrong-state", state.name());
        }
    }

    /** A ballot without quorum is reconvened for a new time, which must be set first. */
    static final class NewTimeMissing extends DomainProblem {
        NewTimeMissing() {
            super(Kind.CONFLICT, "new-time-missing");
        }
    }

    /** Somebody is still tied for a last seat. */
    static final class TieNotSettled extends DomainProblem {
        TieNotSettled() {
            super(Kind.CONFLICT, "tie-not-settled");
        }
    }

    /** The rule settles this tie in another way, or there is none. */
    static final class TieOtherwise extends DomainProblem {
        TieOtherwise() {
            super(Kind.CONFLICT, "tie-otherwise");
        }
    }

    /** A run-off of this tie is under way. */
    static final class RunOffRunning extends DomainProblem {
        RunOffRunning() {
            super(Kind.CONFLICT, "run-off-running");
        }
    }

    /** This person votes through another channel, or has voted. */
    static final class VotesOtherwise extends DomainProblem {
        VotesOtherwise() {
            super(Kind.CONFLICT, "votes-otherwise");
        }
    }

    /** The rule of a question on the paper knows no written opinions. */
    static final class NoWrittenOpinions extends DomainProblem {
        NoWrittenOpinions() {
            super(Kind.RULE_VIOLATED, "no-written-opinions");
        }
    }

    /** Two tellers have not counted the papers alike. */
    static final class PapersNotAgreed extends DomainProblem {
        PapersNotAgreed() {
            super(Kind.CONFLICT, "papers-not-agreed");
        }
    }

    /** A letter waits for a teller other than the person who entered it. */
    static final class OpinionNotConfirmed extends DomainProblem {
        OpinionNotConfirmed() {
            super(Kind.CONFLICT, "opinion-not-confirmed");
        }
    }

    /** What one person proposed, another one confirms. */
    static final class NeedsSecondPerson extends DomainProblem {
        NeedsSecondPerson() {
            super(Kind.CONFLICT, "needs-second-person");
        }
    }

    /** The offices of the rule are held by fewer people than must come to the count. */
    static final class TooFewKeyHolders extends DomainProblem {
        TooFewKeyHolders(int needed, int there) {
            super(Kind.RULE_VIOLATED, "too-few-key-holders", needed, there);
        }
    }

    /** Until each holder has the own key the box is not opened. */
    static final class KeysNotReceived extends DomainProblem {
        KeysNotReceived(String names) {
            super(Kind.CONFLICT, "keys-not-received", names);
        }
    }

    /** The envelopes wait for the keys of several people. */
    static final class BoxLocked extends DomainProblem {
        BoxLocked(int needed) {
            super(Kind.CONFLICT, "ballot-box-locked", needed);
        }
    }

    /** Without its key nobody can open the envelopes of a ballot. */
    static final class KeyMissing extends DomainProblem {
        KeyMissing() {
            super(Kind.CONFLICT, "ballot-key-missing");
        }
    }

    /** An envelope does not open or holds no valid paper: nothing was counted. */
    static final class EnvelopeDamaged extends DomainProblem {
        EnvelopeDamaged(int howMany) {
            super(Kind.CONFLICT, "envelope-damaged", howMany);
        }
    }
}
