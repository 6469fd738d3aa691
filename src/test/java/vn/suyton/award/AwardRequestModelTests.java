package vn.suyton.award;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static vn.suyton.engine.ModelEngine.decide;
import static vn.suyton.engine.ModelEngine.delegate;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.suyton.engine.ModelEngine;

@Deployment(resources = {"processes/award/award-request.bpmn", "processes/ballot/ballot.bpmn"})
class AwardRequestModelTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = ModelEngine.extension();

    @BeforeEach
    void standIns() {
        CalledBallot.standIns();
        ModelEngine.delegates("issueAwards", "publishAwards");
        delegate("prepareCouncilBallot", CalledBallot.facts("b-2", "COUNCIL_CHAIR"));
        delegate("recordCouncilResult", Map.of("passed", true));
    }

    @AfterEach
    void forget() {
        Mocks.reset();
    }

    @Test
    void leadsFromReceptionToConferredAwards() {
        var request = submitted();

        for (var step : List.of(
                new Step("ReceiveRequest", "RECEPTION", "accept"),
                new Step("AppraiseRequest", "APPRAISER", "propose"))) {
            step.take(request);
        }
        CalledBallot.certified(request, "b-2");
        for (var step : List.of(
                new Step("SignDecision", "DECISION_SIGNER", "sign"),
                new Step("IssueDecision", "CLERK", "issue"),
                new Step("ConferAwards", "CLERK", "confer"))) {
            step.take(request);
        }

        assertThat(request)
                .isEnded()
                .hasPassedInOrder(
                        "PrepareCouncilBallot",
                        "CouncilBallot",
                        "RecordCouncilResult",
                        "IssueAwards",
                        "PublishAwards",
                        "AwardsConferred");
    }

    @ParameterizedTest
    @CsvSource({"return, RequestReturned", "reject, RequestRejected"})
    void endsAtReception(String outcome, String end) {
        var request = submitted();

        decide(request, "ReceiveRequest", outcome);

        assertThat(request).isEnded().hasPassed(end).hasNotPassed("AppraiseRequest");
    }

    @ParameterizedTest
    @CsvSource({"return, RequestReturned", "reject, RequestRejected"})
    void endsAtAppraisal(String outcome, String end) {
        var request = submitted();
        decide(request, "ReceiveRequest", "accept");

        decide(request, "AppraiseRequest", outcome);

        assertThat(request).isEnded().hasPassed(end).hasNotPassed("PrepareCouncilBallot");
    }

    @Test
    void isAppraisedAgainAndVotedAgainWhenTheCouncilsBallotCameToNothing() {
        var request = proposed();

        CalledBallot.cancelled(request, "b-2");
        assertThat(request).isWaitingAtExactly("AppraiseRequest").hasNotPassed("RecordCouncilResult");
        delegate("prepareCouncilBallot", CalledBallot.facts("b-3", "COUNCIL_CHAIR"));
        decide(request, "AppraiseRequest", "propose");
        CalledBallot.certified(request, "b-3");

        assertThat(request).isWaitingAtExactly("SignDecision");
    }

    @Test
    void endsWhenTheCouncilPassesNobody() {
        delegate("recordCouncilResult", Map.of("passed", false));
        var request = proposed();

        CalledBallot.certified(request, "b-2");

        assertThat(request).isEnded().hasPassed("RequestRejectedByCouncil");
    }

    @Test
    void goesBackToAppraisalWhenTheSignerReturnsIt() {
        var request = proposed();
        CalledBallot.certified(request, "b-2");

        decide(request, "SignDecision", "return");

        assertThat(request).isWaitingAtExactly("AppraiseRequest");
    }

    @Test
    void endsWhenTheSignerRefuses() {
        var request = proposed();
        CalledBallot.certified(request, "b-2");

        decide(request, "SignDecision", "refuse");

        assertThat(request).isEnded().hasPassed("SigningRefused").hasNotPassed("IssueDecision");
    }

    @Test
    void takesAnotherApprovalStageByEditingTheDrawingAlone() {
        var changed = repositoryService()
                .createDeployment()
                .addString("award-request.bpmn", ExtraStage.addedTo(ModelEngine.bpmn("award/award-request")))
                .deploy();
        ENGINE.manageDeployment(changed);

        var request = proposed();
        assertThat(task("CheckLegality", request)).hasCandidateGroup("SPECIALIST");
        decide(request, "CheckLegality", "return");
        decide(request, "AppraiseRequest", "propose");
        decide(request, "CheckLegality", "approve");

        assertThat(request).isWaitingAtExactly("CouncilBallot");
    }

    private static ProcessInstance submitted() {
        return runtimeService().startProcessInstanceByKey("award-request", "r-1");
    }

    private static ProcessInstance proposed() {
        var request = submitted();
        decide(request, "ReceiveRequest", "accept");
        decide(request, "AppraiseRequest", "propose");
        return request;
    }

    private record Step(String id, String role, String outcome) {

        void take(ProcessInstance request) {
            assertThat(task(id, request)).hasCandidateGroup(role);
            decide(request, id, outcome);
        }
    }
}
