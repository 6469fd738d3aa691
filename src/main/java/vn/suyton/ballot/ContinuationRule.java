package vn.suyton.ballot;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.suyton.engine.StepCompletion;
import vn.suyton.engine.StepRule;

/** A ballot is opened again only when its new time is set, and goes on from a tie only when the tie is settled. */
@Component
class ContinuationRule implements StepRule {

    private static final Set<String> STEPS = Set.of(BallotProcess.RECONVENE_STEP, BallotProcess.SETTLE_STEP);

    private final BallotMapper ballots;
    private final ContinuationMapper continuations;

    ContinuationRule(BallotMapper ballots, ContinuationMapper continuations) {
        this.ballots = ballots;
        this.continuations = continuations;
    }

    @Override
    public boolean governs(String process, String step) {
        return process.equals(BallotProcess.KEY) && STEPS.contains(step);
    }

    @Override
    public void check(StepCompletion completion) {
        var id = new BallotId(completion.subject().id());
        if (completion.outcome().equals("reconvene")
                && continuations.findReconvening(id).isEmpty()) {
            throw new BallotProblems.NewTimeMissing();
        }
        if (completion.outcome().equals("settle")
                && ballots.getById(id).counted().hasUnresolvedTie()) {
            throw new BallotProblems.TieNotSettled();
        }
    }
}
