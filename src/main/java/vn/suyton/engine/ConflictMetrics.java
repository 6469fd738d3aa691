package vn.suyton.engine;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.event.EventListener;
import org.springframework.resilience.retry.MethodRetryEvent;
import org.springframework.stereotype.Component;

/**
 * Counts how often two people were at the same rows and one of them was tried again: metric {@code suyton.conflicts},
 * with {@code answer} {@code retried}, or {@code refused} when it did not help.
 */
@Component
class ConflictMetrics {

    private final MeterRegistry registry;

    ConflictMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @EventListener
    void retried(MethodRetryEvent event) {
        if (PassingConflict.isConflictAtAll(event.getFailure())) {
            registry.counter("suyton.conflicts", "answer", event.isRetryAborted() ? "refused" : "retried")
                    .increment();
        }
    }
}
