package vn.suyton.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which subject. Published inside the transaction of the act: the audit trail, from which the history of
 * the subject is read, is written together with it. Never put the content of a ballot in here.
 *
 * @param actor username, or {@link Actor#SYSTEM}
 * @param actorName the name as it was then, for people
 * @param onBehalfOf username of the person in whose place it was done
 * @param action kebab-case words joined by dots, for instance {@code nomination.submitted}; the text for people is
 *     {@code action.<action>}
 * @param comment what the actor wrote
 * @param details further facts, small, sorted by key when hashed
 */
public record Act(
        String actor,
        String actorName,
        @Nullable String onBehalfOf,
        String action,
        SubjectRef subject,
        @Nullable String comment,
        Map<String, String> details)
        implements DomainEvent {

    public static Act of(Actor actor, String action, SubjectRef subject) {
        return new Act(actor.username(), actor.displayName(), null, action, subject, null, Map.of());
    }

    public static Act ofSystem(String action, SubjectRef subject) {
        return new Act(Actor.SYSTEM, Actor.SYSTEM, null, action, subject, null, Map.of());
    }

    /** For a secret ballot: that somebody voted, but not who. */
    public static Act ofUnnamed(String group, String action, SubjectRef subject) {
        return new Act(group, group, null, action, subject, null, Map.of());
    }

    /** By the right of somebody else, whose place the actor takes; null for one's own. */
    public Act onBehalfOf(@Nullable String absent) {
        return new Act(actor, actorName, absent, action, subject, comment, details);
    }

    public Act because(@Nullable String reason) {
        return new Act(actor, actorName, onBehalfOf, action, subject, reason, details);
    }

    public Act with(Map<String, String> facts) {
        return new Act(actor, actorName, onBehalfOf, action, subject, comment, facts);
    }

    @Override
    public Act act() {
        return this;
    }
}
