package vn.suyton.register.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.platform.Page;
import vn.suyton.register.Honour;
import vn.suyton.register.HonourFilter;
import vn.suyton.register.RegisterService;

/** Honour roll and verification for everybody. */
@RestController
@RequestMapping("/api/v1/public")
class RegisterApi {

    private final RegisterService register;

    RegisterApi(RegisterService register) {
        this.register = register;
    }

    @GetMapping("/awards")
    Page<Entry> awards(HonourFilter filter, Locale locale) {
        return register.search(filter).map(honour -> Entry.of(honour, locale.getLanguage()));
    }

    /** An unknown code is an answer, not an error: 200 with {@code valid: false}. */
    @GetMapping("/verifications/{code}")
    Verification verification(@PathVariable String code, Locale locale) {
        return register.findByVerificationCode(code)
                .map(honour -> Verification.of(honour, locale.getLanguage()))
                .orElse(Verification.UNKNOWN);
    }

    /** One award; {@code award} is its name in the language of the request. */
    record Entry(
            String awardType,
            String award,
            int year,
            String nominee,
            @Nullable String unitId,
            String decision,
            LocalDate decisionDate) {

        static Entry of(Honour honour, String language) {
            return new Entry(
                    honour.awardType(),
                    honour.award(language),
                    honour.year(),
                    honour.nomineeName(),
                    honour.unitId(),
                    honour.decisionNumber(),
                    honour.decisionDate());
        }
    }

    /**
     * Whether a certificate is real.
     *
     * @param revoked reserved for a revoked award, null as long as the award stands
     */
    record Verification(
            boolean valid,
            @Nullable String award,
            @Nullable String nominee,
            @Nullable String decision,
            @Nullable LocalDate decisionDate,
            @Nullable Integer year,
            @Nullable Object revoked) {

        static final Verification UNKNOWN = new Verification(false, null, null, null, null, null, null);

        static Verification of(Honour honour, String language) {
            return new Verification(
                    true,
                    honour.award(language),
                    honour.nomineeName(),
                    honour.decisionNumber(),
                    honour.decisionDate(),
                    honour.year(),
                    null);
        }
    }
}
