package vn.suyton.ballot;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CertifyResult implements JavaDelegate {

    private final BallotConductService ballots;

    CertifyResult(BallotConductService ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var tied = ballots.certify(new BallotId(execution.getProcessBusinessKey()));
        execution.setVariable(BallotProcess.TIED, tied);
        execution.setVariable(BallotProcess.OUTCOME, BallotProcess.CERTIFIED);
    }
}
