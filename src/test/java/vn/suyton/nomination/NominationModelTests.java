package vn.suyton.nomination;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static vn.suyton.engine.ModelEngine.decide;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.suyton.engine.ModelEngine;

@Deployment(resources = "processes/nomination/nomination.bpmn")
class NominationModelTests {

    @RegisterExtension
    static final ProcessEngineExtension ENGINE = ModelEngine.extension();

    @Test
    void goesFromTheUnitsChairToTheClusterHeadWhoAccepts() {
        var nomination = submitted();
        assertThat(task("ConfirmNomination", nomination)).hasCandidateGroup("UNIT_CHAIR");

        decide(nomination, "ConfirmNomination", "confirm");
        assertThat(task("ReviewNomination", nomination)).hasCandidateGroup("CLUSTER_HEAD");
        decide(nomination, "ReviewNomination", "accept");

        assertThat(nomination).isEnded().hasPassed("NominationAccepted");
    }

    @Test
    void endsWhenTheClusterHeadRejects() {
        var nomination = submitted();

        decide(nomination, "ConfirmNomination", "confirm");
        decide(nomination, "ReviewNomination", "reject");

        assertThat(nomination).isEnded().hasPassed("NominationRejected");
    }

    @Test
    void passesTheChairAgainAfterTheClusterHeadReturnedIt() {
        var nomination = submitted();

        decide(nomination, "ConfirmNomination", "confirm");
        decide(nomination, "ReviewNomination", "return");
        assertThat(task("ReviseNomination", nomination)).hasCandidateGroup("STARTER");
        decide(nomination, "ReviseNomination", "resubmit");

        assertThat(nomination).isWaitingAtExactly("ConfirmNomination");
    }

    @Test
    void isWithdrawnByTheSubmitterAfterTheChairReturnedIt() {
        var nomination = submitted();

        decide(nomination, "ConfirmNomination", "return");
        decide(nomination, "ReviseNomination", "withdraw");

        assertThat(nomination).isEnded().hasPassed("NominationWithdrawn").hasNotPassed("ReviewNomination");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ConfirmNomination", "ReviewNomination", "ReviseNomination"})
    void isWithdrawnByTheUnitWhereverItWaits(String step) {
        var nomination = submitted();
        if (!step.equals("ConfirmNomination")) {
            decide(nomination, "ConfirmNomination", step.equals("ReviewNomination") ? "confirm" : "return");
        }
        assertThat(nomination).isWaitingAtExactly(step);

        runtimeService()
                .createMessageCorrelation("nomination-withdrawn")
                .processInstanceBusinessKey("n-1")
                .correlate();

        assertThat(nomination).isEnded().hasPassed("NominationWithdrawnByUnit");
    }

    private static ProcessInstance submitted() {
        return runtimeService().startProcessInstanceByKey("nomination", "n-1");
    }
}
