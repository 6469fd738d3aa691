package vn.suyton.award;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordCouncilResult implements JavaDelegate {

    private final CouncilVote council;

    RecordCouncilResult(CouncilVote council) {
        this.council = council;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(AwardRequestProcess.PASSED, council.record(execution.getProcessBusinessKey()));
    }
}
