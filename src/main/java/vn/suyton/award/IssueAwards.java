package vn.suyton.award;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class IssueAwards implements JavaDelegate {

    private final AwardDecisionService decisions;

    IssueAwards(AwardDecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.issue(execution.getProcessBusinessKey());
    }
}
