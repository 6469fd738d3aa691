package vn.suyton.engine;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.suyton.platform.Actor;

/** Tells who has a case now and until when; leads those concerned to their task. */
@Component
public class WaitingSteps {

    private final TaskEntryMapper tasks;
    private final StepCatalogue steps;
    private final StepTexts texts;

    WaitingSteps(TaskEntryMapper tasks, StepCatalogue steps, StepTexts texts) {
        this.tasks = tasks;
        this.steps = steps;
        this.texts = texts;
    }

    /** Open tasks of a subject that the reader may see, oldest first. */
    public List<WaitingStep> of(Actor reader, String subjectId) {
        return tasks.listOfSubject(subjectId).stream()
                .filter(task -> task.state().isWaiting())
                .map(task -> new WaitingStep(
                        texts.name(steps.get(task.processDefinitionId(), task.step())),
                        task.role(),
                        task.dueAt(),
                        task.isFor(reader) || TaskHeads.leads(reader, task) ? task.id() : null))
                .toList();
    }
}
