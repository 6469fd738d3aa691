package vn.suyton.award;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class PublishAwards implements JavaDelegate {

    private final AwardDecisionService decisions;

    PublishAwards(AwardDecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.publish(execution.getProcessBusinessKey());
    }
}
