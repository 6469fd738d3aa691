package vn.suyton.tasklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks of a list somebody wants to see; null means any.
 *
 * @param unitId the unit of the case
 * @param below also the units below it
 * @param assignee username of who has taken the task
 * @param due when it is due
 * @param dueBefore due before this moment, whatever {@code due} says
 * @param subjectState where the case stands now, for instance {@code ACCEPTED}
 * @param followUp by the day on which the holder, who asks, wants to look at it again
 * @param q words of step and subject, with or without accents; the last may be the beginning of a word
 */
public record TaskCriteria(
        @Nullable String process,
        @Nullable String step,
        @Nullable String clusterId,
        @Nullable String unitId,
        boolean below,
        @Nullable String awardType,
        @Nullable String assignee,
        @Nullable TaskDue due,
        @Nullable Instant dueBefore,
        @Nullable String subjectState,
        @Nullable TaskFollowUp followUp,
        @Nullable String q) {

    public static final TaskCriteria ANY =
            new TaskCriteria(null, null, null, null, false, null, null, null, null, null, null, null);

    public static TaskCriteria ofStep(String step) {
        return new TaskCriteria(null, step, null, null, false, null, null, null, null, null, null, null);
    }
}
