package vn.suyton.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.suyton.platform.Money;
import vn.suyton.platform.Ratio;

class RulebookTests {

    final Rulebook rulebook = Rulebook.ofClasspath();

    @ParameterizedTest
    @CsvSource({
        "2017-10-01, nd-91-2017",
        "2023-12-31, nd-91-2017",
        "2024-01-01, nd-98-2023",
        "2025-06-30, nd-98-2023",
        "2025-07-01, nd-152-2025",
        "2099-01-01, nd-152-2025"
    })
    void judgesEachDayByTheRulesOfItsTime(LocalDate day, String version) {
        assertThat(rulebook.on(day).version()).isEqualTo(version);
        assertThat(rulebook.findVersion(version)).contains(rulebook.on(day));
    }

    @Test
    void refusesADayBeforeTheFirstRules() {
        assertThatExceptionOfType(NoRulesInForce.class).isThrownBy(() -> rulebook.on(LocalDate.of(2017, 9, 30)));
        assertThat(rulebook.findVersion("nd-1-1901")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-06-30, 1390000",
        "2019-07-01, 1490000",
        "2023-06-30, 1490000",
        "2023-07-01, 1800000",
        "2024-06-30, 1800000",
        "2024-07-01, 2340000"
    })
    void knowsTheBaseSalaryOfTheDay(LocalDate day, long vnd) {
        assertThat(rulebook.baseSalaryOn(day)).isEqualTo(new Money(vnd));
    }

    @Test
    void acclaimsOneLeadingAndTwoExcellentUnitsACluster() {
        var rules = rulebook.on(LocalDate.of(2022, 11, 18));
        var leading = rules.findAwardType("leading-unit-flag").orElseThrow();
        var excellent = rules.findAwardType("excellent-unit-flag").orElseThrow();

        assertThat(leading.seatsPerCluster()).isEqualTo(1);
        assertThat(excellent.seatsPerCluster()).isEqualTo(2);
        assertThat(excellent.yieldsTo()).isEqualTo("leading-unit-flag");
        assertThat(leading.kind()).isEqualTo(AwardType.Kind.TITLE);
        assertThat(leading.clusterVote()).isEqualTo(excellent.clusterVote());
        assertThat(leading.councilVote().threshold()).isEqualTo(new Ratio(4, 5));
        assertThat(leading.councilVote().comparison()).isEqualTo(VoteRule.Comparison.AT_LEAST);
    }

    @Test
    void roundsTheBonusOfAFlagUpToTenThousand() {
        var rules = rulebook.on(LocalDate.of(2022, 12, 5));
        var coefficient = rules.findAwardType("leading-unit-flag").orElseThrow().bonusCoefficient();

        assertThat(Money.bonus(coefficient, rulebook.baseSalaryOn(LocalDate.of(2022, 12, 5)), rules.bonusStep()))
                .isEqualTo(new Money(11_920_000));
        assertThat(Money.bonus(coefficient, rulebook.baseSalaryOn(LocalDate.of(2025, 1, 1)), rules.bonusStep()))
                .isEqualTo(new Money(18_720_000));
    }
}
