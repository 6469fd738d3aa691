package vn.suyton.ballot;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CountPapers implements JavaDelegate {

    private final BallotConductService ballots;

    CountPapers(BallotConductService ballots) {
        this.ballots = ballots;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ballots.count(new BallotId(execution.getProcessBusinessKey()));
    }
}
