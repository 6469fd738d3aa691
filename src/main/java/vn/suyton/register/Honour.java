package vn.suyton.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the honour roll: who received what, for which year, by which decision.
 *
 * @param seq place in the roll, ascending in the order of conferral
 * @param year of the achievement
 * @param unitId the unit awarded, or of the person awarded
 */
public record Honour(
        long seq,
        String awardType,
        String awardNameVi,
        String awardNameEn,
        int year,
        String nomineeName,
        @Nullable String unitId,
        String decisionNumber,
        LocalDate decisionDate) {

    /** The award in the language of the reader, {@code en} or anything else for Vietnamese. */
    public String award(String language) {
        return "en".equals(language) ? awardNameEn : awardNameVi;
    }

    String cursor() {
        return year + "-" + seq;
    }
}
