package vn.suyton.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.suyton.engine.StepDefinition.Outcome;

/** Reads the steps from the deployed BPMN files; a version of a file never changes, so each is read once. */
@Component
public class StepCatalogue {

    /** Used when a file names no {@code dueWorkingDays}. */
    private static final int USUAL_WORKING_DAYS = 3;

    private final RepositoryService repository;
    private final Map<String, Map<String, StepDefinition>> byProcessDefinition = new ConcurrentHashMap<>();
    private volatile boolean everythingRead;

    StepCatalogue(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    public StepDefinition get(String processDefinitionId, String step) {
        var definition = byProcessDefinition
                .computeIfAbsent(processDefinitionId, this::read)
                .get(step);
        if (definition == null) {
            throw new IllegalStateException("No user task " + step + " in " + processDefinitionId);
        }
        return definition;
    }

    /** A step with the key of its process. */
    public record Known(String process, StepDefinition step) {}

    /** The steps of all processes in use, older versions included. */
    public Stream<Known> known() {
        if (!everythingRead) {
            repository
                    .createProcessDefinitionQuery()
                    .latestVersion()
                    .list()
                    .forEach(definition -> byProcessDefinition.computeIfAbsent(definition.getId(), this::read));
            everythingRead = true;
        }
        return byProcessDefinition.entrySet().stream().flatMap(definition -> {
            var process = definition.getKey().replaceFirst(":.*", "");
            return definition.getValue().values().stream().map(step -> new Known(process, step));
        });
    }

    private Map<String, StepDefinition> read(String processDefinitionId) {
        var steps = new HashMap<String, StepDefinition>();
        repository
                .getBpmnModelInstance(processDefinitionId)
                .getModelElementsByType(UserTask.class)
                .forEach(task -> steps.put(task.getId(), step(task)));
        return Map.copyOf(steps);
    }

    private static StepDefinition step(UserTask task) {
        var properties = properties(task);
        return new StepDefinition(
                task.getId(),
                texts(task.getName(), properties.get("name.en")),
                texts(documentation(task), properties.get("help.en")),
                outcomes(properties),
                Boolean.parseBoolean(properties.get("irreversible")),
                Boolean.parseBoolean(properties.get("reauthenticate")),
                Integer.parseInt(properties.getOrDefault("dueWorkingDays", "" + USUAL_WORKING_DAYS)));
    }

    private static List<Outcome> outcomes(Map<String, String> properties) {
        var outcomes = new ArrayList<Outcome>();
        for (var word : properties.getOrDefault("outcomes", "complete").split(",", -1)) {
            var id = word.strip().replace("!", "");
            var labels = texts(properties.get("outcome." + id + ".vi"), properties.get("outcome." + id + ".en"));
            outcomes.add(new Outcome(id, word.strip().endsWith("!"), labels));
        }
        return List.copyOf(outcomes);
    }

    private static Map<String, String> texts(@Nullable String vietnamese, @Nullable String english) {
        var texts = new LinkedHashMap<String, String>();
        if (vietnamese != null) {
            texts.put("vi", vietnamese);
        }
        if (english != null) {
            texts.put("en", english);
        }
        return Map.copyOf(texts);
    }

    private static @Nullable String documentation(UserTask task) {
        return task.getDocumentations().isEmpty()
                ? null
                : task.getDocumentations().iterator().next().getTextContent().strip();
    }

    /** The {@code camunda:property} entries of an element, in the order of the file. */
    static Map<String, String> properties(BaseElement element) {
        var result = new LinkedHashMap<String, String>();
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return result;
        }
        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .map(CamundaProperties::getCamundaProperties)
                .forEach(
                        all -> all.forEach((CamundaProperty p) -> result.put(p.getCamundaName(), p.getCamundaValue())));
        return result;
    }
}
