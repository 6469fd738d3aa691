package vn.suyton.award;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.calledProcessInstance;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static vn.suyton.engine.ModelEngine.decide;
import static vn.suyton.engine.ModelEngine.delegate;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.suyton.engine.ModelEngine;

@Deployment(
        resources = {
            "processes/award/cluster-voting.bpmn",
            "processes/award/award-request.bpmn",
            "processes/ballot/ballot.bpmn"
        })
class ClusterVotingModelTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = ModelEngine.extension();

    @BeforeEach
    void standIns() {
        CalledBallot.standIns();
        delegate("recordAcclamation", Map.of("acclaimed", true));
        delegate("submitRequest", Map.of("requestId", "r-1"));
    }

    @AfterEach
    void forget() {
        Mocks.reset();
    }

    @Test
    void submitsWhatTheClusterAcclaimed() {
        var voting = acclaimed();

        assertThat(task("PrepareSubmission", voting)).hasCandidateGroup("CLUSTER_HEAD");
        decide(voting, "PrepareSubmission", "submit");

        assertThat(voting).isWaitingAtExactly("AwardRequest").hasPassed("SubmitRequest");
        assertThat(request(voting)).hasBusinessKey("r-1").isWaitingAtExactly("ReceiveRequest");
    }

    @Test
    void preparesTheSubmissionAgainWhenReceptionReturnsIt() {
        var voting = acclaimed();
        decide(voting, "PrepareSubmission", "submit");

        decide(request(voting), "ReceiveRequest", "return");

        assertThat(voting).isWaitingAtExactly("PrepareSubmission");
        assertThat(voting).variables().containsEntry("requestOutcome", "returned");
    }

    @Test
    void isClosedWhenASecondSubmissionIsDecided() {
        var voting = acclaimed();
        decide(voting, "PrepareSubmission", "submit");
        decide(request(voting), "ReceiveRequest", "accept");
        decide(request(voting), "AppraiseRequest", "return");
        decide(voting, "PrepareSubmission", "submit");

        decide(request(voting), "ReceiveRequest", "reject");

        assertThat(voting).isEnded().hasPassed("VotingClosed");
        assertThat(voting).variables().containsEntry("requestOutcome", "closed");
    }

    @Test
    void endsWhenTheHeadWithdrawsTheSubmission() {
        var voting = acclaimed();

        decide(voting, "PrepareSubmission", "withdraw");

        assertThat(voting).isEnded().hasPassed("SubmissionWithdrawn").hasNotPassed("SubmitRequest");
    }

    @Test
    void endsWhenNobodyIsAcclaimed() {
        delegate("recordAcclamation", Map.of("acclaimed", false));
        var voting = called();

        CalledBallot.certified(voting, "b-1");

        assertThat(voting).isEnded().hasPassed("NobodyAcclaimed");
    }

    @Test
    void failsWithItsBallot() {
        var voting = called();

        CalledBallot.cancelled(voting, "b-1");

        assertThat(voting).isEnded().hasPassed("VotingFailed").hasNotPassed("RecordAcclamation");
    }

    @Test
    void failsWithoutQuorum() {
        delegate("closeVoting", Map.of("quorate", false, "reconvenable", false, "ballotOutcome", "failed"));
        var voting = called();

        CalledBallot.closed(voting, "b-1");

        assertThat(voting).isEnded().hasPassed("VotingFailed");
    }

    private static ProcessInstance called() {
        return runtimeService()
                .startProcessInstanceByKey("cluster-voting", "v-1", CalledBallot.facts("b-1", "CLUSTER_HEAD"));
    }

    private static ProcessInstance acclaimed() {
        var voting = called();
        CalledBallot.certified(voting, "b-1");
        return voting;
    }

    private static ProcessInstance request(ProcessInstance voting) {
        return calledProcessInstance("award-request", voting);
    }
}
