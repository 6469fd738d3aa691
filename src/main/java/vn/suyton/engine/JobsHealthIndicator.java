package vn.suyton.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health {@code jobs}: timers are being worked off. A job that used up its retries needs a person, not a restart: it is
 * counted by the metric {@code suyton.jobs.failed}.
 */
@Component("jobsHealthIndicator")
class JobsHealthIndicator implements HealthIndicator, MeterBinder {

    private final ProcessEngine engine;

    JobsHealthIndicator(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        var wanted = configuration.isJobExecutorActivate();
        var executor = configuration.getJobExecutor();
        var active = executor != null && executor.isActive();
        return (active || !wanted ? Health.up() : Health.down()).build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("suyton.jobs.failed", this, JobsHealthIndicator::failed)
                .description("Jobs of the engine that used up their retries")
                .register(registry);
    }

    private double failed() {
        return engine.getManagementService().createJobQuery().noRetriesLeft().count();
    }
}
