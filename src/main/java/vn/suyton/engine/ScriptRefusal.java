package vn.suyton.engine;

import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses a model with a script anywhere (task, listener, condition, parameter) when it is deployed. */
final class ScriptRefusal extends AbstractBpmnParseListener {

    @Override
    public void parseScriptTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        throw new BpmnParseException("A model may not run scripts: " + activity.getId(), task);
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuseBelow(process);
    }

    private static void refuseBelow(Element element) {
        element.elements().forEach(child -> {
            if ("script".equals(child.getTagName()) || hasScriptCondition(child)) {
                throw new BpmnParseException("A model may not run scripts: " + element.attribute("id"), child);
            }
            refuseBelow(child);
        });
    }

    private static boolean hasScriptCondition(Element element) {
        return "conditionExpression".equals(element.getTagName()) && element.attribute("language") != null;
    }
}
