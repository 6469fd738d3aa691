package vn.suyton.award;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAcclamation implements JavaDelegate {

    private final ClusterVotingService votings;

    RecordAcclamation(ClusterVotingService votings) {
        this.votings = votings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var acclaimed = votings.recordAcclamation(execution.getProcessBusinessKey());
        execution.setVariable(ClusterVotingProcess.ACCLAIMED, acclaimed);
    }
}
