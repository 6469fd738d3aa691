package vn.suyton.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.suyton.platform.SubjectRef;

/** Keeps our tables in step with the engine: tasks, places where an instance waits, and states of subjects. */
@Component
class ModelListeners extends AbstractBpmnParseListener {

    private static final String STATE = "state";

    private final TaskProjection tasks;
    private final SubjectMapper subjects;
    private final ActingUser actingUser;
    private final ApplicationEventPublisher events;

    ModelListeners(
            TaskProjection tasks, SubjectMapper subjects, ActingUser actingUser, ApplicationEventPublisher events) {
        super();
        this.tasks = tasks;
        this.subjects = subjects;
        this.actingUser = actingUser;
        this.events = events;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(
                ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> subjects.updateInstance(
                        execution.getProcessBusinessKey(),
                        definition.getKey(),
                        execution.getProcessDefinitionId(),
                        execution.getProcessInstanceId()));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, tasks::created);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, tasks::completed);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, tasks::deleted);
        announceState(element, activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        announceState(element, activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        announceState(element, activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        recordVisit(activity);
        announceState(element, activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        recordVisit(activity);
        announceState(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        recordVisit(activity);
        announceState(element, activity);
    }

    private void recordVisit(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> subjects.insertVisit(execution.getProcessBusinessKey(), activity.getId()));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener)
                execution -> subjects.endVisit(execution.getProcessBusinessKey(), activity.getId()));
    }

    private void announceState(Element element, ActivityImpl activity) {
        property(element, STATE)
                .ifPresent(state -> activity.addBuiltInListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> enter(execution, state)));
    }

    private void enter(DelegateExecution execution, String state) {
        var subject = subjects.getById(execution.getProcessBusinessKey());
        subjects.updateState(subject.id(), state);
        subjects.updateStateOfTasks(subject.id(), state);
        events.publishEvent(new SubjectEntered(
                new SubjectRef(subject.kind(), subject.id()),
                String.valueOf(subject.processKey()),
                execution.getCurrentActivityId(),
                state,
                actingUser.current()));
    }

    private static Optional<String> property(Element element, String name) {
        var extensions = element.element("extensionElements");
        if (extensions == null) {
            return Optional.empty();
        }
        return extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties").stream()
                .flatMap(all -> all.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
                .filter(property -> name.equals(property.attribute("name")))
                .map(property -> property.attribute("value"))
                .findFirst();
    }
}
