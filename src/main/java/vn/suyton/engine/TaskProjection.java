package vn.suyton.engine;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.SearchText;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

/** Writes the task list in the engine's transaction, so that it is never behind and never ahead of the engine. */
@Component
class TaskProjection {

    /** Candidate group of a task that goes back to the person who started the case. */
    private static final String STARTER = "STARTER";

    private final TaskEntryMapper tasks;
    private final TaskWords words;
    private final SubjectMapper subjects;
    private final StepCatalogue steps;
    private final ObjectProvider<WorkingDays> workingDays;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    TaskProjection(
            TaskEntryMapper tasks,
            TaskWords words,
            SubjectMapper subjects,
            @Lazy StepCatalogue steps,
            ObjectProvider<WorkingDays> workingDays,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.tasks = tasks;
        this.words = words;
        this.subjects = subjects;
        this.steps = steps;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** A user task as the engine has it. */
    record EngineTask(
            String id, String processDefinitionId, String step, String subjectId, String group, Instant createdAt) {}

    void created(DelegateTask task) {
        list(new EngineTask(
                task.getId(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(),
                candidateGroup(task),
                clock.instant()));
    }

    /** Puts an open task on the list and tells whoever may want to hear of it. */
    void list(EngineTask task) {
        var subject = subjects.getById(task.subjectId());
        var step = steps.get(task.processDefinitionId(), task.step());
        var role = STARTER.equals(task.group()) ? null : Role.valueOf(task.group());
        var entry = new TaskEntry(
                task.id(),
                String.valueOf(subject.processKey()),
                task.processDefinitionId(),
                step.id(),
                subject.kind(),
                subject.id(),
                subject.title(),
                subject.clusterId(),
                subject.unitId(),
                subject.awardType(),
                role,
                role == null ? null : scope(role, subject),
                role == null ? subject.starter() : null,
                null,
                task.createdAt(),
                due(step, task.createdAt()),
                TaskState.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
        var searchText = SearchText.of(step.name("vi") + " " + subject.title());
        tasks.insert(entry, searchText, subject.areaId());
        words.insert(entry, searchText);
        events.publishEvent(new TaskOffered(entry));
    }

    /** The desk has written who decided what; nobody looks for the task among the open ones any more. */
    void completed(DelegateTask task) {
        words.delete(task.getId());
    }

    void deleted(DelegateTask task) {
        tasks.withdrawIfWaiting(task.getId());
        words.delete(task.getId());
    }

    private Instant due(StepDefinition step, Instant begun) {
        return workingDays.getObject().endOf(step.dueWorkingDays(), begun);
    }

    private static String candidateGroup(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No candidate group on " + task.getTaskDefinitionKey()));
    }

    /** Cluster offices exist for the central council too: a ballot without a cluster is the council's. */
    private static @Nullable String scope(Role role, SubjectMapper.Row subject) {
        return switch (role.scopeKind()) {
            case UNIT -> subject.unitId();
            case CLUSTER -> subject.clusterId() == null ? Scope.CENTRAL_ID : subject.clusterId();
            case CENTRAL -> Scope.CENTRAL_ID;
        };
    }
}
