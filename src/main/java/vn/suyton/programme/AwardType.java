package vn.suyton.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the award catalogue in one rule set. Titles (danh hiệu thi đua) and commendations (hình thức khen thưởng)
 * are different catalogues by law; {@link Kind} keeps them apart.
 *
 * @param seatsPerCluster how many a cluster may acclaim in a year, 0 when clusters do not vote on it
 * @param yieldsTo code of the award whose winner leaves this award's list (one achievement, one award)
 * @param bonusCoefficient times base salary
 * @param clusterVote rule of the cluster's acclamation, null when clusters do not vote on it
 */
public record AwardType(
        String code,
        String nameVi,
        String nameEn,
        Kind kind,
        Nominee nominee,
        int seatsPerCluster,
        @Nullable String yieldsTo,
        BigDecimal bonusCoefficient,
        @Nullable VoteRule clusterVote,
        VoteRule councilVote,
        List<DossierPart> dossier,
        List<String> legalBasis) {

    /** The two catalogues. */
    public enum Kind {
        TITLE,
        COMMENDATION
    }

    /** Who can receive it. */
    public enum Nominee {
        UNIT,
        PERSON
    }

    /**
     * A part of the dossier.
     *
     * @param kind kebab-case, the {@code kind} of an attachment; the name for people is {@code dossier.part.<kind>}
     */
    public record DossierPart(String kind, boolean required) {}

    /** The name in the language of the reader, {@code en} or anything else for Vietnamese. */
    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }
}
