package vn.suyton.ballot;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Destroys what a ballot that the chair cancels while it runs has taken so far. */
@Component
class StopBallot implements JavaDelegate {

    private final BallotConductService ballots;

    StopBallot(BallotConductService ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ballots.cancel(new BallotId(execution.getProcessBusinessKey()));
        execution.setVariable(BallotProcess.OUTCOME, BallotProcess.CANCELLED);
    }
}
