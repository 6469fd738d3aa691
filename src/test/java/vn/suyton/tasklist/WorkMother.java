package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.engine.Processes;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.Subject;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Role;

/** People, cases and what became of them, for tests about the work on a task. */
@TestComponent
class WorkMother {

    private static final String SIGNED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://suyton.vn">
              <process id="sample-signed" name="Mẫu ký" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Begin"/>
                <sequenceFlow id="ToSign" sourceRef="Begin" targetRef="SignSample"/>
                <userTask id="SignSample" name="Ký" camunda:candidateGroups="UNIT_CHAIR">
                  <extensionElements>
                    <camunda:properties>
                      <camunda:property name="reauthenticate" value="true"/>
                    </camunda:properties>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="ToEnd" sourceRef="SignSample" targetRef="SampleSigned"/>
                <endEvent id="SampleSigned"/>
              </process>
            </definitions>
            """;

    private final BulkCases cases;
    private final BulkPeople people;
    private final TaskDesk desk;
    private final Processes processes;
    private final RepositoryService repositoryService;
    private final JdbcTemplate jdbc;
    private String deployment = "";

    WorkMother(
            BulkCases cases,
            BulkPeople people,
            TaskDesk desk,
            Processes processes,
            RepositoryService repositoryService,
            JdbcTemplate jdbc) {
        this.cases = cases;
        this.people = people;
        this.desk = desk;
        this.processes = processes;
        this.repositoryService = repositoryService;
        this.jdbc = jdbc;
    }

    void begin() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        cases.begin();
        deployment = repositoryService
                .createDeployment()
                .addString("sample-signed.bpmn", SIGNED)
                .deploy()
                .getId();
        jdbc.update("DELETE FROM notice_outbox");
    }

    void end() {
        for (var table : List.of("held_decision", "task_draft", "task_comment", "substitution", "notice_outbox")) {
            jdbc.update("DELETE FROM " + table);
        }
        repositoryService.deleteDeployment(deployment, true);
        cases.end();
        people.remove();
        LocaleContextHolder.resetLocaleContext();
    }

    Actor chair(String name) {
        return people.holding(name, Role.UNIT_CHAIR, "u1");
    }

    Actor holding(String name, Role role, String scope) {
        return people.holding(name, role, scope);
    }

    /** A case of the unit u1 with its first task. */
    TaskEntry task(String name) {
        return cases.start(name, "u1");
    }

    /** A case whose first step has to be signed. */
    TaskEntry taskToSign(String name) {
        var id = "sample-" + name;
        processes.start(
                "sample-signed",
                new Subject(SampleProcess.KIND, id, "Hồ sơ " + name, null, "u1", null, 2022, "sample.starter"),
                Map.of());
        return cases.open(name);
    }

    TaskEntry now(TaskEntry task) {
        return desk.find(task.id()).orElseThrow();
    }

    /** The latest task of the case. */
    TaskEntry latest(TaskEntry task) {
        var all = desk.ofSubject(task.subjectId());
        return all.get(all.size() - 1);
    }

    void endInTheEngine(TaskEntry task) {
        cases.end(task.subjectId());
    }

    static TaskDesk.Decision decision(TaskEntry seen, String outcome, @Nullable String comment) {
        return new TaskDesk.Decision(seen.revision(), outcome, comment, Map.of());
    }

    /** What people are to be told, {@code <recipients> <path> <arguments>}. */
    List<String> notices(String kind) {
        return jdbc.queryForList(
                "SELECT CONCAT(recipients, ' ', path, ' ', arguments) FROM notice_outbox WHERE kind = ? ORDER BY seq",
                String.class,
                kind);
    }

    /** The entries of the trail about the case with this act. */
    int acts(TaskEntry task, String action) {
        return cases.acts(task, action);
    }

    static void assertRefused(Runnable command, String type, Object... arguments) {
        assertThatThrownBy(command::run).isInstanceOfSatisfying(DomainProblem.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.arguments()).contains(arguments);
        });
    }

    static void assertInvalid(Runnable command, String field, String code) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.fields())
                                .singleElement()
                                .returns(field, problem -> problem.field())
                                .returns(code, problem -> problem.code()));
    }
}
