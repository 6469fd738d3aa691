package vn.suyton.engine;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.SubjectRef;

/**
 * One user task as the task list keeps it.
 *
 * @param role the office that may decide it, null when it is one person's from the start
 * @param scopeId for which unit or cluster the office must be held, or the central body
 * @param assignee username of who has it now
 * @param assignedAt since when, null when it is one person's from the start
 * @param completedOnBehalfOf username of the absent person in whose place it was decided
 * @param followUpOn day on which the holder wants to look at it again
 */
public record TaskEntry(
        String id,
        String processKey,
        String processDefinitionId,
        String step,
        String subjectKind,
        String subjectId,
        String subjectTitle,
        @Nullable String clusterId,
        @Nullable String unitId,
        @Nullable String awardType,
        @Nullable Role role,
        @Nullable String scopeId,
        @Nullable String assignee,
        @Nullable Instant assignedAt,
        Instant createdAt,
        Instant dueAt,
        TaskState state,
        @Nullable String outcome,
        @Nullable String comment,
        @Nullable String completedBy,
        @Nullable Instant completedAt,
        @Nullable String completedOnBehalfOf,
        @Nullable LocalDate followUpOn,
        int revision) {

    /** Whether this person may decide the task as long as nobody else has taken it; an office must be held still. */
    public boolean isFor(Actor actor) {
        return role == null
                ? actor.username().equals(assignee) || actor.standsInFor(assignee)
                : actor.holds(role, scopeId);
    }

    /** Whether the person has taken it, or somebody whose place the person takes. */
    public boolean isHeldBy(Actor actor) {
        return actor.username().equals(assignee) || actor.standsInFor(assignee);
    }

    /** Username of the absent person whose right this one would use; null for the own right, or none at all. */
    public @Nullable String rightOf(Actor actor) {
        if (role != null) {
            return actor.office(role, scopeId).map(Actor.Office::onBehalfOf).orElse(null);
        }
        return !actor.username().equals(assignee) && actor.standsInFor(assignee) ? assignee : null;
    }

    public SubjectRef subject() {
        return new SubjectRef(subjectKind, subjectId);
    }
}
