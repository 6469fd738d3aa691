package vn.suyton.award;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the Union's own regulation settles and the law leaves open.
 *
 * @param tellers who count and certify each ballot, besides its chair
 * @param councilWorkingDays working days within which the council opens its ballot and votes, from the appraiser's proposal
 * @param symbol of the decision's number, as in {@code 01/QĐ-ĐCT}
 * @param letterSymbol of the submission letter's number, as in {@code 01/TTr-BTV}
 * @param place where decisions are signed
 * @param signerTitle above the signer's name on decisions and certificates
 */
@Validated
@ConfigurationProperties("suyton.award")
public record AwardSettings(
        @DefaultValue("2") int tellers,
        @DefaultValue("5") int councilWorkingDays,
        @DefaultValue("QĐ-ĐCT") String symbol,
        @DefaultValue("TTr-BTV") String letterSymbol,
        @DefaultValue("Hà Nội") String place,
        @DefaultValue("PHÓ CHỦ TỊCH") String signerTitle) {}
