package vn.suyton.nomination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.programme.AwardType;

/** The table's form of a nomination. */
record NominationRow(
        NominationId id,
        int year,
        String clusterId,
        String awardType,
        String ruleSet,
        AwardType.Nominee nomineeKind,
        String nomineeId,
        String nomineeName,
        String unitId,
        String achievements,
        Figures figures,
        NominationState state,
        String createdBy,
        Instant createdAt,
        Instant savedAt,
        @Nullable Instant submittedAt,
        @Nullable String claim,
        int revision) {

    static NominationRow of(Nomination n) {
        return new NominationRow(
                n.id(),
                n.year(),
                n.clusterId(),
                n.awardType(),
                n.ruleSet(),
                n.nominee().kind(),
                n.nominee().id(),
                n.nominee().name(),
                n.nominee().unitId(),
                n.achievements(),
                n.figures(),
                n.state(),
                n.createdBy(),
                n.createdAt(),
                n.savedAt(),
                n.submittedAt(),
                n.claim(),
                n.revision());
    }

    Nomination nomination() {
        return new Nomination(
                id,
                year,
                clusterId,
                awardType,
                ruleSet,
                new Nominee(nomineeKind, nomineeId, nomineeName, unitId),
                achievements,
                figures,
                state,
                createdBy,
                createdAt,
                savedAt,
                submittedAt,
                revision);
    }
}
