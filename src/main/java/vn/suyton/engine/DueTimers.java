package vn.suyton.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Fires the timers that are due, at once and in order, so that a moved clock has had its effect. */
@Component
public class DueTimers {

    private static final Logger LOG = LoggerFactory.getLogger(DueTimers.class);
    private static final int ROUNDS = 20;

    private final ManagementService managementService;

    DueTimers(@Lazy ManagementService managementService) {
        this.managementService = managementService;
    }

    public void fire() {
        for (int round = 0; round < ROUNDS; round++) {
            var due = managementService
                    .createJobQuery()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .list();
            if (due.isEmpty()) {
                return;
            }
            due.forEach(job -> fire(job.getId()));
        }
    }

    private void fire(String jobId) {
        try {
            managementService.executeJob(jobId);
        } catch (NullValueException e) {
            // the job executor was faster, which is just as good
            LOG.debug("Job {} was done by the executor", jobId, e);
        } catch (RuntimeException e) {
            // met somebody else at the same rows, or what the job executor had just done: the next round tries again
            LOG.warn("Job {} is tried again", jobId, e);
        }
    }
}
