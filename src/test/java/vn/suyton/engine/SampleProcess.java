package vn.suyton.engine;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process of two steps that belongs to no module: a unit's chair checks, then a clerk files. */
@TestComponent
public class SampleProcess {

    public static final String KEY = "sample";
    public static final String KIND = "SAMPLE";

    public static final String DRAWING = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://suyton.vn">
              <process id="sample" name="Mẫu" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Begin"/>
                <sequenceFlow id="ToCheck" sourceRef="Begin" targetRef="CheckSample"/>
                <userTask id="CheckSample" name="Kiểm tra đề nghị" camunda:candidateGroups="UNIT_CHAIR">
                  <extensionElements>
                    <camunda:properties>
                      <camunda:property name="name.en" value="Check request"/>
                      <camunda:property name="outcomes" value="approve, return!, break"/>
                      <camunda:property name="outcome.approve.vi" value="Nhất trí"/>
                      <camunda:property name="outcome.approve.en" value="Agree"/>
                    </camunda:properties>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="ToChoice" sourceRef="CheckSample" targetRef="Choice"/>
                <exclusiveGateway id="Choice" default="ToFile"/>
                <sequenceFlow id="ToBreak" sourceRef="Choice" targetRef="BreakDown">
                  <conditionExpression xsi:type="tFormalExpression">${outcome == 'break'}</conditionExpression>
                </sequenceFlow>
                <serviceTask id="BreakDown" camunda:delegateExpression="${nobodyKnowsThis}"/>
                <sequenceFlow id="AfterBreak" sourceRef="BreakDown" targetRef="FileSample"/>
                <sequenceFlow id="ToFile" sourceRef="Choice" targetRef="FileSample"/>
                <userTask id="FileSample" name="Lưu hồ sơ" camunda:candidateGroups="CLERK">
                  <extensionElements>
                    <camunda:properties>
                      <camunda:property name="irreversible" value="true"/>
                    </camunda:properties>
                  </extensionElements>
                </userTask>
                <sequenceFlow id="ToEnd" sourceRef="FileSample" targetRef="SampleFiled"/>
                <endEvent id="SampleFiled"/>
              </process>
            </definitions>
            """;

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final Processes processes;
    private final JdbcTemplate jdbc;

    SampleProcess(
            RepositoryService repositoryService,
            RuntimeService runtimeService,
            Processes processes,
            JdbcTemplate jdbc) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.processes = processes;
        this.jdbc = jdbc;
    }

    /** Id of the deployment. */
    public String deploy() {
        return repositoryService
                .createDeployment()
                .addString("sample.bpmn", DRAWING)
                .deploy()
                .getId();
    }

    /** Takes the process and everything that its cases left in our tables away. */
    public void undeploy(String deployment) {
        repositoryService.deleteDeployment(deployment, true);
        jdbc.update("DELETE FROM element_visit WHERE subject_id LIKE 'sample-%'");
        jdbc.update("DELETE FROM task_entry WHERE subject_kind = ?", KIND);
        jdbc.update("DELETE FROM process_subject WHERE kind = ?", KIND);
    }

    /** Ends the case in the engine, as a deadline or a withdrawal would. */
    public void end(String id) {
        runtimeService.deleteProcessInstance(
                runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId(),
                "over");
    }

    public void start(String id, String title, String unitId) {
        start(new Subject(KIND, id, title, "sample-cluster", unitId, "sample-award", 2022, "sample.starter"));
    }

    public void start(Subject subject) {
        processes.start(KEY, subject, Map.of());
    }

    /** Where the case waits in the engine, whatever our tables say. */
    public String waitsAt(String id) {
        return String.join(
                ",",
                runtimeService.getActiveActivityIds(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId()));
    }
}
