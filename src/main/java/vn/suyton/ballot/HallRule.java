package vn.suyton.ballot;

import org.springframework.stereotype.Component;
import vn.suyton.engine.StepCompletion;
import vn.suyton.engine.StepRule;

/** A ballot is counted only when the papers were counted twice alike and every letter is confirmed. */
@Component
class HallRule implements StepRule {

    static final String COUNT_STEP = "CountBallot";

    private final HallCount hall;

    HallRule(HallCount hall) {
        this.hall = hall;
    }

    @Override
    public boolean governs(String process, String step) {
        return process.equals(BallotProcess.KEY) && step.equals(COUNT_STEP);
    }

    @Override
    public void check(StepCompletion completion) {
        hall.requireReady(new BallotId(completion.subject().id()));
    }
}
