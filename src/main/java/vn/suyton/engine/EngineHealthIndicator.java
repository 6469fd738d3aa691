package vn.suyton.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code engine}: it answers a query. The starter's own indicators do not exist on Spring Boot 4. */
@Component("engineHealthIndicator")
class EngineHealthIndicator implements HealthIndicator {

    private final ProcessEngine engine;

    EngineHealthIndicator(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        var processes = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .count();
        return Health.up().withDetail("processes", processes).build();
    }
}
