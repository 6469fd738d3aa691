package vn.suyton.engine;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.suyton.platform.ShiftableClock;

/** Moves the engine's clock with ours. Its job executor is woken, else it would sleep on until its next look. */
@Component
class EngineTime implements DisposableBean {

    private final ProcessEngineConfigurationImpl engine;

    EngineTime(ShiftableClock clock, ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        clock.onShift(this::moveTo);
    }

    private void moveTo(Duration distance) {
        ClockUtil.offset(distance.toMillis());
        var executor = engine.getJobExecutor();
        if (executor != null && executor.isActive()) {
            executor.jobWasAdded();
        }
    }

    /** The engine keeps its clock in a static field. */
    @Override
    public void destroy() {
        ClockUtil.reset();
    }
}
