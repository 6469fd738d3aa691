package vn.suyton.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Money;

/**
 * An award that was handed over, as the public may know it.
 *
 * @param awardType code of the award type, for instance {@code leading-unit-flag}
 * @param awardName Vietnamese, as the rulebook had it on the day of the decision
 * @param awardNameEn the same in English
 * @param year the year of the achievement
 * @param nomineeName the unit or the person, Vietnamese
 * @param unitId the unit awarded, or the unit of the person awarded; null when it is known to no register
 * @param decisionNumber for instance {@code 01/QĐ-ĐCT}
 * @param verificationCode printed on the certificate; whoever holds it may check the award
 */
public record ConferredAward(
        String awardId,
        String awardType,
        String awardName,
        String awardNameEn,
        int year,
        String nomineeName,
        @Nullable String unitId,
        String decisionNumber,
        LocalDate decisionDate,
        String verificationCode,
        Money bonus) {}
