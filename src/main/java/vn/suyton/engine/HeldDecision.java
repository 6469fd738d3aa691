package vn.suyton.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision that was checked and can still be undone.
 *
 * @param username who decided
 * @param name of that person, as it was
 * @param form what the page asked beyond outcome and comment
 * @param revision of the task while the decision is held
 * @param carriedOutAfter real time; the clock of the cases may be moved meanwhile
 * @param attempts how often carrying it out failed for no reason of the rules
 */
public record HeldDecision(
        String taskId,
        String username,
        String name,
        String outcome,
        @Nullable String comment,
        FormFields form,
        int revision,
        Instant carriedOutAfter,
        int attempts) {}
