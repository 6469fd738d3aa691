package vn.suyton.award;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class SubmitRequest implements JavaDelegate {

    private final AwardRequestService requests;

    SubmitRequest(AwardRequestService requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var requestId = requests.submit(execution.getProcessBusinessKey());
        execution.setVariable(ClusterVotingProcess.REQUEST_ID, requestId);
    }
}
