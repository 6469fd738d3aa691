package vn.suyton.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.document.StoredDocument;
import vn.suyton.engine.TimelineEntry;
import vn.suyton.organisation.Cluster;
import vn.suyton.programme.RuleSet;

/**
 * An award request with all that belongs to it.
 *
 * @param decision null before it is issued
 */
public record RequestFile(
        AwardRequest request,
        Cluster cluster,
        RuleSet rules,
        List<Candidate> candidates,
        List<StoredDocument> documents,
        @Nullable Decision decision,
        List<TimelineEntry> timeline) {

    /** Name of an award type in the rules the request is judged by. */
    public String awardName(String code, String language) {
        return rules.findAwardType(code).orElseThrow().name(language);
    }
}
