package vn.suyton.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import vn.suyton.SuyTonTest;
import vn.suyton.TestTime;
import vn.suyton.demo.SeasonOrganisation;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskState;
import vn.suyton.nomination.NominationId;

/** A drawing with one more approval in it, deployed while the application runs, is all that a new stage needs. */
@SuyTonTest
@Transactional
class AddedStageTests {

    private static final String REQUEST = UUID.randomUUID().toString();
    private static final String REASON = "Bổ sung văn bản xác nhận của tỉnh";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SeasonOrganisation season;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    AwardRequestMapper requests;

    @Autowired
    AwardRequestProcess process;

    @Autowired
    TaskDesk desk;

    private String deployment = "";

    @BeforeTransaction
    void deployTheDrawing() throws IOException {
        var drawing = ExtraStage.addedTo(Files.readString(Path.of("processes/award/award-request.bpmn")));
        deployment = repositoryService
                .createDeployment()
                .addString("award-request.bpmn", drawing)
                .deploy()
                .getId();
    }

    @AfterTransaction
    void undeploy() {
        repositoryService.deleteDeployment(deployment, true);
    }

    @BeforeEach
    void letPeopleSignIn() {
        season.setUp();
        List.of("central.reception", "central.appraiser", "central.specialist1", "central.council1", "central.clerk")
                .forEach(season::account);
    }

    @Test
    void isDecidedOnTheUsualPage() {
        appraisedRequest();
        var task = waiting(ExtraStage.STEP);

        assertThat(mvc.get().uri("/tasks").with(user("central.specialist1")))
                .hasStatusOk()
                .bodyText()
                .contains("Kiểm tra tính pháp lý");
        assertThat(mvc.get().uri("/tasks/" + task.id()).with(user("central.specialist1")))
                .hasStatusOk()
                .bodyText()
                .contains("Kiểm tra tính pháp lý", "Kiểm tra căn cứ pháp lý", ">Đồng ý<", ">Trả lại để bổ sung<")
                .contains("Hội LHPN tỉnh Hưng Yên", "<svg", "Đang chờ ở bước Kiểm tra tính pháp lý.")
                .doesNotContain("??");
        assertThat(mvc.get().uri("/tasks/" + task.id() + "?lang=en").with(user("central.specialist1")))
                .hasStatusOk()
                .bodyText()
                .contains("Check legality", ">Approve<", ">Return for completion<")
                .doesNotContain("??");

        assertThat(onPage(task, "return", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(onPage(task, "return", REASON)).hasStatus(HttpStatus.FOUND);

        assertThat(waiting("AppraiseRequest").revision()).isZero();
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
        assertThat(mvc.get().uri("/tasks/" + task.id()).with(user("central.specialist1")))
                .hasStatusOk()
                .bodyText()
                .contains(REASON, "Kiểm tra tính pháp lý: Trả lại để bổ sung")
                .doesNotContain("??");
    }

    @Test
    void isDecidedByPrograms() {
        appraisedRequest();
        var task = waiting(ExtraStage.STEP);

        assertThat(mvc.get()
                        .uri("/api/v1/tasks?step=" + ExtraStage.STEP)
                        .header("Accept-Language", "en")
                        .with(user("central.specialist1")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"total": 1, "items": [{"name": "Check legality", "process": "award-request", "outcomes": [
                          {"id": "approve", "label": "Approve", "commentRequired": false},
                          {"id": "return", "label": "Return for completion", "commentRequired": true}]}]}
                        """);
        assertThat(byProgram("central.specialist1", task, "propose")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(byProgram("central.clerk", task, "approve")).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(byProgram("central.specialist1", task, "approve")).hasStatusOk();

        assertThat(requests.getById(REQUEST).ballotId()).isNotNull();
        assertThat(mvc.get()
                        .uri("/api/v1/subjects/AWARD_REQUEST/" + REQUEST + "/progress")
                        .with(user("central.council1")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.done")
                .asArray()
                .contains(ExtraStage.STEP);
        assertThat(mvc.get().uri("/api/v1/tasks?step=OpenBallot").with(user("central.council1")))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    private void appraisedRequest() {
        requests.insert(new AwardRequest(
                REQUEST,
                "v-1",
                SeasonOrganisation.CLUSTER,
                2022,
                AwardRequestState.SUBMITTED,
                "nd-91-2017",
                "01/TTr-BTV",
                TestTime.BEGIN,
                null,
                null,
                null,
                0));
        requests.insertCandidate(new Candidate(
                UUID.randomUUID().toString(),
                REQUEST,
                1,
                "excellent-unit-flag",
                NominationId.of(UUID.randomUUID().toString()),
                "hung-yen",
                "Hội LHPN tỉnh Hưng Yên",
                "hung-yen",
                false,
                "8/8",
                null,
                Candidate.Result.PENDING));
        process.requestSubmitted(requests.getById(REQUEST), "Đề nghị khen thưởng năm 2022", "hung-yen.chair");
        runtimeService.startProcessInstanceByKey("award-request", REQUEST);
        assertThat(byProgram("central.reception", waiting("ReceiveRequest"), "accept"))
                .hasStatusOk();
        assertThat(byProgram("central.appraiser", waiting("AppraiseRequest"), "propose"))
                .hasStatusOk();
    }

    private TaskEntry waiting(String step) {
        return desk.ofSubject(REQUEST).stream()
                .filter(task -> task.state() == TaskState.OPEN && task.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult onPage(TaskEntry task, String outcome, String comment) {
        return mvc.post()
                .uri("/tasks/" + task.id() + "/completion")
                .with(user("central.specialist1"))
                .with(csrf())
                .param("revision", String.valueOf(task.revision()))
                .param("outcome", outcome)
                .param("comment", comment)
                .exchange();
    }

    private MvcTestResult byProgram(String username, TaskEntry task, String outcome) {
        return mvc.post()
                .uri("/api/v1/tasks/" + task.id() + "/completion")
                .with(user(username))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"revision\":" + task.revision() + ",\"outcome\":\"" + outcome + "\"}")
                .exchange();
    }
}
