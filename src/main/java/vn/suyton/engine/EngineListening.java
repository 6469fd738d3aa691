package vn.suyton.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Attaches our listeners to every model that is deployed, so that no BPMN file has to name them. */
@Component
class EngineListening extends AbstractProcessEnginePlugin {

    private final ModelListeners listeners;

    EngineListening(ModelListeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var all = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPreBPMNParseListeners() != null) {
            all.addAll(engine.getCustomPreBPMNParseListeners());
        }
        all.addAll(List.of(listeners));
        engine.setCustomPreBPMNParseListeners(all);
    }
}
