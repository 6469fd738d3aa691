package vn.suyton.award;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.suyton.nomination.NominationId;
import vn.suyton.platform.Money;
import vn.suyton.platform.SubjectRef;

/**
 * An award that was decided.
 *
 * @param year of the achievement
 * @param bonus đồng: coefficient times the base salary in force on the day of the decision, rounded up
 * @param verificationCode printed on the certificate
 * @param conferredAt when it was handed over, null before
 */
public record Award(
        String id,
        String decisionId,
        int position,
        NominationId nominationId,
        String awardType,
        String awardNameVi,
        String awardNameEn,
        int year,
        String nomineeName,
        String unitId,
        long bonus,
        String verificationCode,
        @Nullable Instant conferredAt) {

    /** Kind of subject in trail and documents. */
    public static final String KIND = "AWARD";

    public SubjectRef ref() {
        return new SubjectRef(KIND, id);
    }

    public Money money() {
        return new Money(bonus);
    }

    public String name(String language) {
        return "en".equals(language) ? awardNameEn : awardNameVi;
    }

    ConferredAward conferred(String decisionNumber, LocalDate decidedOn) {
        return new ConferredAward(
                id,
                awardType,
                awardNameVi,
                awardNameEn,
                year,
                nomineeName,
                unitId,
                decisionNumber,
                decidedOn,
                verificationCode,
                money());
    }
}
