package vn.suyton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** The BPMN files of the project, for the tests of our conventions. */
final class ProcessFiles {

    private ProcessFiles() {}

    static List<Path> all() {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BpmnModelInstance read(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }

    /** The extension properties of an element. */
    static Map<String, String> properties(BaseElement element) {
        var properties = new LinkedHashMap<String, String>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .forEach(one -> properties.put(one.getCamundaName(), one.getCamundaValue()));
        }
        return properties;
    }

    /** The outcomes of a step without the mark that a comment is required. */
    static List<String> outcomes(BaseElement step) {
        var words = properties(step).getOrDefault("outcomes", "");
        return List.of(words.split(",", -1)).stream()
                .map(word -> word.strip().replaceAll("!$", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
