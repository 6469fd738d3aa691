package vn.suyton.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells where a case stands, from our own tables; the drawing comes from the deployed file. */
@Component
public class ProgressReader {

    private final SubjectMapper subjects;
    private final TaskEntryMapper tasks;
    private final RepositoryService repository;

    ProgressReader(SubjectMapper subjects, TaskEntryMapper tasks, @Lazy RepositoryService repository) {
        this.subjects = subjects;
        this.tasks = tasks;
        this.repository = repository;
    }

    /** Empty when the subject is not known or its process has not started. */
    public Optional<Progress> of(String subjectId) {
        return subjects.findById(subjectId).flatMap(this::progress);
    }

    private Optional<Progress> progress(SubjectMapper.Row subject) {
        var definitionId = subject.processDefinitionId();
        if (definitionId == null) {
            return Optional.empty();
        }
        var done = new LinkedHashSet<String>();
        var current = new LinkedHashSet<String>();
        for (var task : tasks.listOfSubject(subject.id())) {
            (task.state().isWaiting() ? current : done).add(task.step());
        }
        for (var visit : subjects.listVisits(subject.id())) {
            (visit.active() ? current : done).add(visit.elementId());
        }
        done.removeAll(current);
        var version = Integer.parseInt(definitionId.split(":", -1)[1]);
        return Optional.of(new Progress(
                String.valueOf(subject.processKey()), definitionId, version, List.copyOf(done), List.copyOf(current)));
    }

    /** The BPMN file of a process in that version. */
    public Optional<String> model(String process, int version) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .processDefinitionVersion(version)
                        .singleResult())
                .map(definition -> text(definition.getId()));
    }

    private String text(String definitionId) {
        try (var file = repository.getProcessModel(definitionId)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
