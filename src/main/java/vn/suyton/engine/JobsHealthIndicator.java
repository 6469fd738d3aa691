package vn.suyton.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health {@code jobs}: timers are being worked off. A job that used up its retries is told as a detail; it needs a
 * person, not a restart.
 */
@Component("jobsHealthIndicator")
class JobsHealthIndicator implements HealthIndicator {

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
        var health = active || !wanted ? Health.up() : Health.down();
        return health.withDetail("active", active)
                .withDetail(
                        "failed",
                        engine.getManagementService()
                                .createJobQuery()
                                .noRetriesLeft()
                                .count())
                .build();
    }
}
