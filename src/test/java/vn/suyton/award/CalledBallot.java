package vn.suyton.award;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static vn.suyton.engine.ModelEngine.decide;
import static vn.suyton.engine.ModelEngine.delegate;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import vn.suyton.engine.ModelEngine;

/** Plays the ballot that a process of this module has called. */
final class CalledBallot {

    private CalledBallot() {}

    static void standIns() {
        ModelEngine.delegates("freezeRoll", "countPapers");
        delegate("closeVoting", Map.of("quorate", true, "reconvenable", false));
        delegate("certifyResult", Map.of("ballotOutcome", "certified", "tied", false));
        delegate("cancelBallot", Map.of("ballotOutcome", "cancelled"));
    }

    /** What a caller has to give. */
    static Map<String, Object> facts(String ballotId, String chairRole) {
        return Map.of("ballotId", ballotId, "chairRole", chairRole, "tellers", 2, "closesAt", "2022-12-01T10:00:00Z");
    }

    static void certified(ProcessInstance caller, String ballotId) {
        var ballot = of(caller, ballotId);
        closed(caller, ballotId);
        decide(ballot, "CountBallot", "count");
        for (int signature = 0; signature < 3; signature++) {
            decide(ballot, "CertifyBallot", "certify");
        }
    }

    /** Opens it and lets its time pass. */
    static void closed(ProcessInstance caller, String ballotId) {
        var ballot = of(caller, ballotId);
        decide(ballot, "OpenBallot", "open");
        execute(job("VotingTimeOver", ballot));
    }

    static void cancelled(ProcessInstance caller, String ballotId) {
        decide(of(caller, ballotId), "OpenBallot", "cancel");
    }

    private static ProcessInstance of(ProcessInstance caller, String ballotId) {
        var ballot = calledProcessInstance("ballot", caller);
        assertThat(ballot).hasBusinessKey(ballotId);
        return ballot;
    }
}
