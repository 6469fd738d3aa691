package vn.suyton.ballot;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FreezeRoll implements JavaDelegate {

    private final BallotConductService ballots;

    FreezeRoll(BallotConductService ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ballots.open(new BallotId(execution.getProcessBusinessKey()));
    }
}
