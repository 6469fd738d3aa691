package vn.suyton.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.suyton.platform.UnitAreas;

/** Starts processes and tells them that something happened. Call it last in a command: the engine may run at once. */
@Component
public class Processes {

    private final SubjectMapper subjects;
    private final RuntimeService runtimeService;
    private final ActingUser actingUser;
    private final UnitAreas areas;

    Processes(SubjectMapper subjects, @Lazy RuntimeService runtimeService, ActingUser actingUser, UnitAreas areas) {
        this.subjects = subjects;
        this.runtimeService = runtimeService;
        this.actingUser = actingUser;
        this.areas = areas;
    }

    /** Makes the subject known and starts its process with the subject's id as business key. */
    public void start(String processKey, Subject subject, Map<String, Object> facts) {
        register(subject);
        actingUser.as(
                subject.starter(), () -> runtimeService.startProcessInstanceByKey(processKey, subject.id(), facts));
    }

    /** Makes a subject known whose process is called by another one with {@code camunda:in businessKey}. */
    public void register(Subject subject) {
        var unit = subject.unitId();
        subjects.insert(subject, unit == null ? null : areas.areaOf(unit).orElse(null));
    }

    /**
     * Delivers a message to the process of the subject if it waits for it there.
     *
     * @return whether the process waited for it
     */
    public boolean tell(String subjectId, String message) {
        var waiting = runtimeService
                .createExecutionQuery()
                .processInstanceId(subjects.getById(subjectId).processInstanceId())
                .messageEventSubscriptionName(message)
                .list();
        waiting.forEach(execution -> runtimeService.messageEventReceived(message, execution.getId()));
        return !waiting.isEmpty();
    }
}
