package vn.suyton.award;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PrepareCouncilBallot implements JavaDelegate {

    private final CouncilVote council;

    PrepareCouncilBallot(CouncilVote council) {
        this.council = council;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(council.prepare(execution.getProcessBusinessKey()));
    }
}
