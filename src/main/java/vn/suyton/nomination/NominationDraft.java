package vn.suyton.nomination;

import vn.suyton.programme.AwardType;

/** What a unit enters to propose somebody. */
public record NominationDraft(
        int year,
        String clusterId,
        String awardType,
        AwardType.Nominee nomineeKind,
        String nomineeId,
        String achievements,
        Figures figures) {}
