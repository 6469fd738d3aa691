package vn.suyton.ballot;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static vn.suyton.engine.ModelEngine.decide;
import static vn.suyton.engine.ModelEngine.delegate;

import java.time.Instant;
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
import org.junit.jupiter.params.provider.ValueSource;
import vn.suyton.engine.ModelEngine;

@Deployment(resources = "processes/ballot/ballot.bpmn")
class BallotModelTests {

    private static final Instant CLOSES_AT = Instant.parse("2022-12-01T10:00:00Z");

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = ModelEngine.extension();

    @BeforeEach
    void standIns() {
        ModelEngine.delegates("freezeRoll", "countPapers", "reopenVoting", "stopBallot");
        delegate("closeVoting", Map.of("quorate", true, "reconvenable", true));
        delegate("certifyResult", Map.of("ballotOutcome", "certified", "tied", false));
        delegate("cancelBallot", Map.of("ballotOutcome", "cancelled"));
    }

    @AfterEach
    void forget() {
        Mocks.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CLUSTER_HEAD", "COUNCIL_CHAIR"})
    void isCertifiedByTwoTellersAndThenByItsChair(String chairRole) {
        var ballot = prepared(chairRole);
        assertThat(task("OpenBallot", ballot)).hasCandidateGroup(chairRole);
        decide(ballot, "OpenBallot", "open");
        execute(job("VotingTimeOver", ballot));
        assertThat(task("CountBallot", ballot)).hasCandidateGroup("TELLER");
        decide(ballot, "CountBallot", "count");

        assertThat(task("CertifyBallot", ballot)).hasCandidateGroup("TELLER");
        decide(ballot, "CertifyBallot", "certify");
        assertThat(task("CertifyBallot", ballot)).hasCandidateGroup("TELLER");
        decide(ballot, "CertifyBallot", "certify");
        assertThat(task("CertifyBallot", ballot)).hasCandidateGroup(chairRole);
        decide(ballot, "CertifyBallot", "certify");

        assertThat(ballot)
                .isEnded()
                .hasPassedInOrder("FreezeRoll", "CloseVoting", "CountPapers", "CertifyResult", "BallotCertified");
        assertThat(ballot).variables().containsEntry("ballotOutcome", "certified");
    }

    @Test
    void keepsOpenUntilTheTimeThatWasAnnounced() {
        var ballot = open();

        assertThat(ballot).isWaitingAt("AwaitVotes").isWaitingFor("all-voted");
        assertThat(job("VotingTimeOver", ballot)).hasDueDate(java.util.Date.from(CLOSES_AT));
    }

    @Test
    void isClosedByTheChairOnceAllHaveVoted() {
        var ballot = open();

        tellAllVoted();
        assertThat(task("CloseBallot", ballot)).hasCandidateGroup("CLUSTER_HEAD");
        decide(ballot, "CloseBallot", "close");

        assertThat(ballot)
                .isWaitingAtExactly("CountBallot")
                .hasPassed("VotingEnded", "CloseVoting")
                .hasNotPassed("VotingTimeOver");
        assertThat(job("VotingTimeOver", ballot)).isNull();
    }

    @Test
    void closesByItselfWhenTheChairDoesNot() {
        var ballot = open();

        tellAllVoted();
        execute(job("VotingTimeOver", ballot));

        assertThat(ballot).isWaitingAtExactly("CountBallot").hasPassed("VotingTimeOver", "CloseVoting");
    }

    @Test
    void failsWithoutQuorum() {
        delegate("closeVoting", Map.of("quorate", false, "reconvenable", false, "ballotOutcome", "failed"));
        var ballot = open();

        execute(job("VotingTimeOver", ballot));

        assertThat(ballot).isEnded().hasPassed("BallotFailed").hasNotPassed("CountBallot");
        assertThat(ballot).variables().containsEntry("ballotOutcome", "failed");
    }

    @Test
    void isReconvenedByTheChairWithoutQuorum() {
        delegate("closeVoting", Map.of("quorate", false, "reconvenable", true, "ballotOutcome", "failed"));
        var ballot = open();
        execute(job("VotingTimeOver", ballot));

        assertThat(task("ReconveneBallot", ballot)).hasCandidateGroup("CLUSTER_HEAD");
        decide(ballot, "ReconveneBallot", "reconvene");
        assertThat(ballot).isWaitingAt("AwaitVotes").hasPassed("ReopenVoting");
        delegate("closeVoting", Map.of("quorate", false, "reconvenable", false, "ballotOutcome", "failed"));
        execute(job("VotingTimeOver", ballot));

        assertThat(ballot).isEnded().hasPassed("BallotFailed");
    }

    @Test
    void failsWhenTheChairDoesNotReconveneIt() {
        delegate("closeVoting", Map.of("quorate", false, "reconvenable", true, "ballotOutcome", "failed"));
        var ballot = open();
        execute(job("VotingTimeOver", ballot));

        decide(ballot, "ReconveneBallot", "fail");

        assertThat(ballot).isEnded().hasPassed("BallotFailed").hasNotPassed("ReopenVoting");
    }

    @Test
    void waitsForTheChairToSettleATie() {
        delegate("certifyResult", Map.of("ballotOutcome", "certified", "tied", true));
        var ballot = counted();
        decide(ballot, "CertifyBallot", "certify");
        decide(ballot, "CertifyBallot", "certify");
        decide(ballot, "CertifyBallot", "certify");

        assertThat(task("SettleTie", ballot)).hasCandidateGroup("CLUSTER_HEAD");
        decide(ballot, "SettleTie", "settle");

        assertThat(ballot).isEnded().hasPassedInOrder("CertifyResult", "SettleTie", "BallotCertified");
    }

    @Test
    void stopsWhereverItIsWhenTheChairCancels() {
        var ballot = open();

        runtimeService()
                .createMessageCorrelation("cancel-ballot")
                .processInstanceBusinessKey("b-1")
                .correlate();

        assertThat(ballot).isEnded().hasPassedInOrder("StopBallot", "BallotStopped");
    }

    @Test
    void isCancelledInsteadOfOpened() {
        var ballot = prepared("CLUSTER_HEAD");

        decide(ballot, "OpenBallot", "cancel");

        assertThat(ballot)
                .isEnded()
                .hasPassedInOrder("CancelBallot", "BallotCancelled")
                .hasNotPassed("FreezeRoll");
        assertThat(ballot).variables().containsEntry("ballotOutcome", "cancelled");
    }

    @Test
    void isCancelledWhenTheChairDisputesTheMinutes() {
        var ballot = counted();

        decide(ballot, "CertifyBallot", "certify");
        decide(ballot, "CertifyBallot", "certify");
        decide(ballot, "CertifyBallot", "dispute");

        assertThat(ballot).isEnded().hasPassed("BallotCancelled").hasNotPassed("CertifyResult");
    }

    @Test
    void leavesTheLastWordToTheChairWhenATellerDisputes() {
        var ballot = counted();

        decide(ballot, "CertifyBallot", "certify");
        decide(ballot, "CertifyBallot", "dispute");
        assertThat(task("CertifyBallot", ballot)).hasCandidateGroup("CLUSTER_HEAD");
        decide(ballot, "CertifyBallot", "certify");

        assertThat(ballot).isEnded().hasPassed("BallotCertified");
    }

    private static ProcessInstance prepared(String chairRole) {
        return runtimeService()
                .startProcessInstanceByKey(
                        "ballot",
                        "b-1",
                        Map.of("chairRole", chairRole, "tellers", 2, "closesAt", java.util.Date.from(CLOSES_AT)));
    }

    private static ProcessInstance open() {
        var ballot = prepared("CLUSTER_HEAD");
        decide(ballot, "OpenBallot", "open");
        return ballot;
    }

    private static ProcessInstance counted() {
        var ballot = open();
        execute(job("VotingTimeOver", ballot));
        decide(ballot, "CountBallot", "count");
        return ballot;
    }

    private static void tellAllVoted() {
        runtimeService()
                .createMessageCorrelation("all-voted")
                .processInstanceBusinessKey("b-1")
                .correlate();
    }
}
