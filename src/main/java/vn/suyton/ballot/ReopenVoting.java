package vn.suyton.ballot;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the box once more for the same roll after a voting without quorum. */
@Component
class ReopenVoting implements JavaDelegate {

    private final BallotConductService ballots;

    ReopenVoting(BallotConductService ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var closesAt = ballots.reopen(new BallotId(execution.getProcessBusinessKey()));
        execution.setVariable(BallotProcess.CLOSES_AT, closesAt.toString());
    }
}
