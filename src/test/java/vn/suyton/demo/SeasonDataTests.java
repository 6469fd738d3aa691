package vn.suyton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

class SeasonDataTests {

    final SeasonData season = SeasonData.load();

    @Test
    void tellsTheSeasonOfTheRedRiverDelta() {
        assertThat(season.units()).hasSize(9);
        assertThat(season.cluster().head()).isEqualTo("hung-yen");
        assertThat(season.begins()).isEqualTo("2022-11-01T08:00:00+07:00");
        assertThat(season.conference().closes()).isEqualTo("2022-11-18T17:00:00+07:00");
        assertThat(season.decided()).isEqualTo(LocalDate.of(2022, 12, 5));
        assertThat(season.acclamation().get("leading-unit-flag"))
                .isEqualTo(Map.of("quang-ninh", 7, "hung-yen", 5, "hai-duong", 3));
        assertThat(season.headElection().votes()).containsEntry("quang-ninh", 8);
        assertThat(season.nominations().entries()).hasSize(9);
        assertThat(season.nominations().entries().get(1).figures())
                .containsEntry("Trẻ mồ côi được nhận đỡ đầu", 486L)
                .containsEntry("Số tiền đỡ đầu (đồng)", 3_000_000_000L);
        assertThat(season.nominations().entries().get(0).figures()).isEmpty();
    }

    @Test
    void hasEverybodyWhoTakesPart() {
        var cluster = season.cluster().id();

        assertThat(season.people()).hasSize(51);
        assertThat(season.holdersOf(Role.CLUSTER_DELEGATE, cluster)).hasSize(9);
        assertThat(season.holdersOf(Role.CLUSTER_HEAD, cluster)).containsExactly("hung-yen.chair");
        assertThat(season.holdersOf(Role.TELLER, cluster)).containsExactly("dbsh.teller1", "dbsh.teller2");
        assertThat(season.holdersOf(Role.TELLER, Scope.CENTRAL_ID)).hasSize(2);
        assertThat(season.holdersOf(Role.COUNCIL_MEMBER, Scope.CENTRAL_ID)).hasSize(10);
        assertThat(season.holdersOf(Role.COUNCIL_CHAIR, Scope.CENTRAL_ID)).containsExactly("central.council1");
        assertThat(season.holdersOf(Role.ADMIN, Scope.CENTRAL_ID)).containsExactly("admin");
    }

    @Test
    void letsEveryCandidateBeAMemberWithEnoughVoters() {
        var units = season.units().stream().map(SeasonData.NamedUnit::id).toList();

        season.acclamation()
                .values()
                .forEach(votes -> assertThat(votes).allSatisfy((unit, yes) -> {
                    assertThat(units).contains(unit);
                    assertThat(yes).isLessThanOrEqualTo(units.size() - 1);
                }));
    }
}
