package vn.suyton.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * A model can call our delegates and listeners, and nothing else: no other bean, no script.
 *
 * <p>The engine is set up with all its plugins, so it waits with this one for the migrations.
 */
@Component
@DependsOnDatabaseInitialization
class EngineHardening extends AbstractProcessEnginePlugin implements Ordered {

    private final ApplicationContext context;

    EngineHardening(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Here and not in {@code setBeans}: the factory has given the beans to the expression manager before plugins run. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new SpringExpressionManager(context, new ModelBeans(context)));
        engine.setScriptEngineResolver(new NoScriptEngines());
        engine.setCustomPreBPMNParseListeners(withScriptRefusal(engine.getCustomPreBPMNParseListeners()));
    }

    private static List<BpmnParseListener> withScriptRefusal(@Nullable List<BpmnParseListener> others) {
        var listeners = new ArrayList<BpmnParseListener>();
        listeners.add(new ScriptRefusal());
        if (others != null) {
            listeners.addAll(others);
        }
        return listeners;
    }
}
