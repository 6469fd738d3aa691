package vn.suyton.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import vn.suyton.MapperTest;
import vn.suyton.award.AwardsConferred;
import vn.suyton.award.ConferredAward;
import vn.suyton.platform.Act;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Money;
import vn.suyton.platform.SubjectRef;

@MapperTest
@Import(RegisterService.class)
class RegisterServiceTests {

    private static final String CODE = "K7QM-2XRD-94TB-AAAA-0001";

    @Autowired
    private RegisterService register;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void confer() {
        events.publishEvent(conferred(
                award(1, 2022, "leading-unit-flag", "Hội LHPN tỉnh Quảng Ninh", "quang-ninh"),
                award(2, 2022, "excellent-unit-flag", "Hội LHPN tỉnh Hưng Yên", "hung-yen"),
                award(3, 2022, "excellent-unit-flag", "Hội LHPN tỉnh Bắc Ninh", "bac-ninh"),
                award(4, 2021, "leading-unit-flag", "Hội LHPN thành phố Đà Nẵng 100%", "da-nang")));
    }

    @Test
    void listsTheLatestYearFirstInTheOrderOfConferral() {
        assertThat(nominees(filter(null, null, null, null)))
                .containsExactly(
                        "Hội LHPN tỉnh Quảng Ninh",
                        "Hội LHPN tỉnh Hưng Yên",
                        "Hội LHPN tỉnh Bắc Ninh",
                        "Hội LHPN thành phố Đà Nẵng 100%");
        assertThat(register.listYears()).containsExactly(2022, 2021);
        assertThat(register.listAwards())
                .extracting(HonouredAward::awardType)
                .containsExactly("leading-unit-flag", "excellent-unit-flag");
    }

    @Test
    void findsNamesWithoutAccentsInAnyOrderOfWords() {
        assertThat(nominees(filter(null, null, null, "ninh QUANG"))).containsExactly("Hội LHPN tỉnh Quảng Ninh");
        assertThat(nominees(filter(null, null, null, "đà nẵng"))).containsExactly("Hội LHPN thành phố Đà Nẵng 100%");
        assertThat(nominees(filter(null, null, null, "01/qd-dct"))).hasSize(4);
        assertThat(nominees(filter(null, null, null, "không có ai"))).isEmpty();
    }

    @Test
    void takesWildcardsLiterally() {
        assertThat(nominees(filter(null, null, null, "100%"))).containsExactly("Hội LHPN thành phố Đà Nẵng 100%");
        assertThat(nominees(filter(null, null, null, "_uang"))).isEmpty();
        assertThat(nominees(filter(null, null, null, "!"))).isEmpty();
    }

    @Test
    void restrictsByYearUnitAndAward() {
        assertThat(nominees(filter(2021, null, null, null))).containsExactly("Hội LHPN thành phố Đà Nẵng 100%");
        assertThat(nominees(filter(null, "hung-yen", null, null))).containsExactly("Hội LHPN tỉnh Hưng Yên");
        assertThat(nominees(filter(2022, null, "excellent-unit-flag", "bac")))
                .containsExactly("Hội LHPN tỉnh Bắc Ninh");
    }

    @Test
    void readsTheRollInPartsWithoutGapOrRepetition() {
        var read = new ArrayList<Honour>();
        String after = null;
        do {
            var part = register.search(new HonourFilter(null, null, null, null, 1, after));
            read.addAll(part.items());
            after = part.next();
        } while (after != null);

        assertThat(read)
                .hasSize(4)
                .isEqualTo(register.search(filter(null, null, null, null)).items());
    }

    @Test
    void refusesAnInventedCursor() {
        assertThatThrownBy(() -> register.search(new HonourFilter(null, null, null, null, 20, "2022' OR 1")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void knowsACodeHoweverItWasTyped() {
        assertThat(register.findByVerificationCode(CODE)).get().satisfies(honour -> {
            assertThat(honour.nomineeName()).isEqualTo("Hội LHPN tỉnh Quảng Ninh");
            assertThat(honour.award("vi")).isEqualTo("Cờ thi đua leading-unit-flag");
            assertThat(honour.award("en")).isEqualTo("Flag leading-unit-flag");
            assertThat(honour.decisionNumber()).isEqualTo("01/QĐ-ĐCT");
            assertThat(honour.decisionDate()).isEqualTo(LocalDate.of(2022, 12, 9));
        });
        assertThat(register.findByVerificationCode(" k7qm2xrd 94tb–aaaa 0001 ")).isPresent();
        assertThat(register.findByVerificationCode("K7QM-2XRD-94TB-AAAA-0009")).isEmpty();
        assertThat(register.findByVerificationCode("")).isEmpty();
    }

    @Test
    void entersNoAwardTwice() {
        var again = conferred(award(1, 2022, "leading-unit-flag", "Hội LHPN tỉnh Quảng Ninh", "quang-ninh"));

        assertThatThrownBy(() -> events.publishEvent(again)).isInstanceOf(DuplicateKeyException.class);
    }

    private List<String> nominees(HonourFilter filter) {
        return register.search(filter).items().stream().map(Honour::nomineeName).toList();
    }

    private static HonourFilter filter(
            @Nullable Integer year, @Nullable String unit, @Nullable String awardType, @Nullable String q) {
        return new HonourFilter(year, unit, awardType, q, null, null);
    }

    private static AwardsConferred conferred(ConferredAward... awards) {
        var act = Act.ofSystem("award.conferred", new SubjectRef("AWARD_REQUEST", "r-1"));
        return new AwardsConferred(act, List.of(awards));
    }

    private static ConferredAward award(int number, int year, String type, String nominee, String unitId) {
        return new ConferredAward(
                "award-" + number,
                type,
                "Cờ thi đua " + type,
                "Flag " + type,
                year,
                nominee,
                unitId,
                "01/QĐ-ĐCT",
                LocalDate.of(2022, 12, 9),
                "K7QM-2XRD-94TB-AAAA-000" + number,
                new Money(11_920_000));
    }
}
