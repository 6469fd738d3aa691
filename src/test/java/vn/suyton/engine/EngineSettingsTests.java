package vn.suyton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.platform.ShiftableClock;

@SuyTonTest
@Transactional
class EngineSettingsTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ShiftableClock clock;

    @Autowired
    HealthEndpoint health;

    @Test
    void locksTheEngineDown() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.getHistoryLevel().getName()).isEqualTo("activity");
        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(settings.isAuthorizationEnabled()).isFalse();
        assertThat(settings.isMetricsEnabled()).isFalse();
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(settings.isStandaloneTasksEnabled()).isFalse();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataSource", "environment", "flyway", "processEngine"})
    void showsNoOtherBeanToAModel(String bean) {
        deploy(start -> start.serviceTask("Peek").camundaExpression("${" + bean + ".toString()}"));

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("probe"))
                .hasMessageContaining("Unknown property used in expression")
                .rootCause()
                .hasMessageContaining(bean);
    }

    @Test
    void refusesScriptTasks() {
        assertThatThrownBy(() -> deploy(
                        start -> start.scriptTask("Run").scriptFormat("groovy").scriptText("1")))
                .hasMessageContaining("may not run scripts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<conditionExpression xsi:type='tFormalExpression' language='groovy'>true</conditionExpression>",
                "<extensionElements><c:executionListener event='take'><c:script scriptFormat='groovy'>1</c:script>"
                        + "</c:executionListener></extensionElements>"
            })
    void refusesScriptsHiddenInAFlow(String content) {
        var file = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"
                    xmlns:c="http://camunda.org/schema/1.0/bpmn"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <process id="probe" isExecutable="true" c:historyTimeToLive="P1D">
                    <startEvent id="Begun"/>
                    <sequenceFlow id="Flow" sourceRef="Begun" targetRef="Ended">%s</sequenceFlow>
                    <endEvent id="Ended"/>
                  </process>
                </definitions>
                """.formatted(content);

        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("probe.bpmn", file)
                        .deploy())
                .hasMessageContaining("may not run scripts");
    }

    @Test
    void keepsItsTablesInFullUnicodeWithMilliseconds() {
        assertThat(jdbc.queryForObject("""
                        SELECT COUNT(*) FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND UPPER(table_name) LIKE 'ACT\\_%'
                          AND table_collation = 'utf8mb4_bin'
                        """, Long.class)).isEqualTo(49);
        assertThat(jdbc.queryForObject("""
                        SELECT COUNT(*) FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND UPPER(table_name) LIKE 'ACT\\_%'
                          AND (data_type = 'timestamp' OR data_type = 'datetime' AND datetime_precision <> 3)
                        """, Long.class)).isZero();
    }

    @Test
    void movesItsClockWithOurs() {
        clock.setOffset(clock.offset().plusDays(12));

        assertThat(ClockUtil.getCurrentTime().toInstant()).isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
    }

    @Test
    void tellsThatItIsWell() {
        assertThat(health.healthForPath("engine")).extracting("status").isEqualTo(Status.UP);
        assertThat(health.healthForPath("jobs")).extracting("status").isEqualTo(Status.UP);
        assertThat(health.healthForPath("db")).extracting("status").isEqualTo(Status.UP);
    }

    private void deploy(Function<StartEventBuilder, AbstractFlowNodeBuilder<?, ?>> steps) {
        var start = Bpmn.createExecutableProcess("probe")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("probe.bpmn", steps.apply(start).endEvent().done())
                .deploy();
    }
}
