package vn.suyton.nomination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.SubjectRef;

/**
 * A proposal to honour one nominee with one award for one year.
 *
 * @param ruleSet version of the rules it is judged by, pinned when it is made
 * @param figures results in numbers, by the name the unit gave them
 */
public record Nomination(
        NominationId id,
        int year,
        String clusterId,
        String awardType,
        String ruleSet,
        Nominee nominee,
        String achievements,
        Figures figures,
        NominationState state,
        String createdBy,
        Instant createdAt,
        Instant savedAt,
        @Nullable Instant submittedAt,
        int revision) {

    /** Kind of subject in tasks, trail and documents. */
    public static final String KIND = "NOMINATION";

    public SubjectRef ref() {
        return new SubjectRef(KIND, id.toString());
    }

    /** What makes a living nomination unique; null for a dead one. */
    @Nullable
    String claim() {
        return state.isDead() ? null : String.join("|", "" + year, awardType, nominee.kind() + "", nominee.id());
    }

    Nomination become(NominationState next) {
        if (!state.canBecome(next)) {
            throw new NominationNotInState(state);
        }
        return copy(achievements, figures, next, savedAt, submittedAt);
    }

    Nomination edited(String text, Figures numbers, Instant at) {
        return copy(text, numbers, state, at, submittedAt);
    }

    Nomination submitted(Instant at) {
        return become(NominationState.SUBMITTED).copy(achievements, figures, NominationState.SUBMITTED, savedAt, at);
    }

    private Nomination copy(
            String text, Figures numbers, NominationState next, Instant saved, @Nullable Instant submitted) {
        return new Nomination(
                id, year, clusterId, awardType, ruleSet, nominee, text, numbers, next, createdBy, createdAt, saved,
                submitted, revision);
    }
}
