package vn.suyton.ballot;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CloseVoting implements JavaDelegate {

    private final BallotConductService ballots;

    CloseVoting(BallotConductService ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var id = new BallotId(execution.getProcessBusinessKey());
        var quorate = ballots.close(id);
        execution.setVariable(BallotProcess.RECONVENABLE, ballots.isReconvenable(id));
        execution.setVariable(BallotProcess.QUORATE, quorate);
        if (!quorate) {
            execution.setVariable(BallotProcess.OUTCOME, BallotProcess.FAILED);
        }
    }
}
