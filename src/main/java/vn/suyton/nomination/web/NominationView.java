package vn.suyton.nomination.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.dossier.Attachment;
import vn.suyton.engine.TimelineEntry;
import vn.suyton.nomination.Figures;
import vn.suyton.nomination.Finding;
import vn.suyton.nomination.Nomination;
import vn.suyton.nomination.NominationState;
import vn.suyton.nomination.Nominee;

/** A nomination as the API shows it. */
record NominationView(
        String id,
        int year,
        String clusterId,
        String awardType,
        String ruleSet,
        Nominee nominee,
        String achievements,
        Figures figures,
        NominationState state,
        Instant createdAt,
        @Nullable Instant submittedAt,
        int revision) {

    static NominationView of(Nomination n) {
        return new NominationView(
                n.id().toString(),
                n.year(),
                n.clusterId(),
                n.awardType(),
                n.ruleSet(),
                n.nominee(),
                n.achievements(),
                n.figures(),
                n.state(),
                n.createdAt(),
                n.submittedAt(),
                n.revision());
    }

    /** A rule's objection with its text in the language of the reader. */
    record FindingView(String rule, String legalBasis, Finding.Severity severity, String message) {}

    /** The whole case. */
    record Full(
            @JsonUnwrapped NominationView nomination,
            List<FindingView> findings,
            List<Attachment> attachments,
            List<TimelineEntry> timeline) {}
}
