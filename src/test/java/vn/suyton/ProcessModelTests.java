package vn.suyton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.suyton.platform.Role;

/** Every BPMN file of the project. */
class ProcessModelTests {

    /** Who may do a step: an office, the person who started the case, or an expression over facts of the process. */
    private static final List<String> NO_OFFICES = List.of("STARTER");

    static List<Path> files() {
        return ProcessFiles.all();
    }

    @Test
    void thereAreProcesses() {
        assertThat(files()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fileIsNamedAfterItsProcess(Path file) {
        assertThat(ProcessFiles.read(file).getModelElementsByType(Process.class))
                .singleElement()
                .satisfies(process -> assertThat(file).hasFileName(process.getId() + ".bpmn"))
                .satisfies(process -> assertThat(process.getId()).matches("[a-z]+(-[a-z]+)*"))
                .satisfies(process -> assertThat(process.getName()).isNotBlank())
                .satisfies(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("files")
    void codeIsNamedByBeanOnly(Path file) throws Exception {
        assertThat(Files.readString(file)).doesNotContain("camunda:class=").doesNotContain("camunda:script");
        assertThat(ProcessFiles.read(file).getModelElementsByType(ScriptTask.class))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void stepSaysWhatItIsAndWhoDoesIt(Path file) {
        assertThat(ProcessFiles.read(file).getModelElementsByType(UserTask.class))
                .allSatisfy(step -> {
                    assertThat(step.getId()).matches("([A-Z][a-z0-9]+)+");
                    assertThat(step.getName()).as("name of %s", step.getId()).isNotBlank();
                    assertThat(step.getDocumentations())
                            .as("documentation of %s", step.getId())
                            .isNotEmpty();
                    assertThat(ProcessFiles.properties(step))
                            .as(step.getId())
                            .containsKeys("outcomes", "name.en", "help.en");
                    assertThat(ProcessFiles.outcomes(step))
                            .as("outcomes of %s", step.getId())
                            .isNotEmpty()
                            .allMatch(outcome -> outcome.matches("[a-z]+(-[a-z]+)*"))
                            .doesNotHaveDuplicates();
                    assertThat(isKnown(step.getCamundaCandidateGroups()))
                            .as("candidate groups of %s", step.getId())
                            .isTrue();
                });
    }

    private static boolean isKnown(@org.jspecify.annotations.Nullable String groups) {
        if (groups == null || groups.isBlank()) {
            return false;
        }
        return groups.startsWith("${")
                || NO_OFFICES.contains(groups)
                || Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(groups));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingIsDrawn(Path file) {
        var model = ProcessFiles.read(file);
        var shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .map(BpmnShape::getBpmnElement)
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        var edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .map(BpmnEdge::getBpmnElement)
                .map(BaseElement::getId)
                .collect(Collectors.toSet());

        assertThat(model.getModelElementsByType(FlowNode.class))
                .extracting(FlowNode::getId)
                .isSubsetOf(shapes);
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .extracting(SequenceFlow::getId)
                .isSubsetOf(edges);
    }
}
