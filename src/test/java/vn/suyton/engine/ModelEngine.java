package vn.suyton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.repositoryService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.taskService;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;

/** An engine in memory for the tests of the drawings alone: no application, service tasks are stand-ins. */
public final class ModelEngine {

    private static final ProcessEngine ENGINE = start();

    private ModelEngine() {}

    public static ProcessEngineExtension extension() {
        // or the assertions do not know which engine is meant, once the application's runs in the same machine
        BpmnAwareTests.init(ENGINE);
        return ProcessEngineExtension.builder().useProcessEngine(ENGINE).build();
    }

    /** Completes the only task of that step with one of the outcomes it declares. */
    public static void decide(ProcessInstance instance, String step, String outcome) {
        var task = task(step, instance);
        assertThat(task).as("task of " + step).isNotNull();
        var model = repositoryService().getBpmnModelInstance(task.getProcessDefinitionId());
        var declared = StepCatalogue.properties(model.getModelElementById(step)).getOrDefault("outcomes", "");
        assertThat(declared.replace("!", "").split(", "))
                .as("outcomes of " + step)
                .contains(outcome);
        taskService().complete(task.getId(), Map.of("outcome", outcome));
    }

    /** A stand-in for a service task that does nothing but leave these facts. */
    public static void delegate(String name, Map<String, Object> facts) {
        Mocks.register(name, (JavaDelegate) execution -> execution.setVariables(facts));
    }

    public static void delegates(String... names) {
        for (var name : names) {
            delegate(name, Map.of());
        }
    }

    /** Text of a model, for instance {@code award/award-request}. */
    public static String bpmn(String model) {
        try {
            return Files.readString(Path.of("processes", model + ".bpmn"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static ProcessEngine start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("models");
        configuration.setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setMetricsEnabled(false);
        configuration.setExpressionManager(new MockExpressionManager());
        return configuration.buildProcessEngine();
    }
}
