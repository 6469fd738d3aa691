package vn.suyton.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.suyton.demo.SeasonOrganisation.CLUSTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.demo.SeasonOrganisation;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;
import vn.suyton.programme.AwardType;

@SuyTonTest
@Transactional
class NominationRulesTests {

    @Autowired
    SeasonOrganisation season;

    @Autowired
    NominationCourse course;

    @Autowired
    NominationService nominations;

    @Autowired
    OrganisationSetupService setup;

    private Actor officer = Actor.system();
    private Actor chair = Actor.system();
    private Actor head = Actor.system();

    @BeforeEach
    void people() {
        course.people();
        officer = course.officer();
        chair = course.chair();
        head = course.head();
    }

    @Test
    void tellsEverythingThatStandsAgainstIt() {
        var draft = nominations.create(
                officer,
                new NominationDraft(
                        2022,
                        CLUSTER,
                        NominationCourse.FLAG,
                        AwardType.Nominee.UNIT,
                        "ha-nam",
                        "  ",
                        new Figures(Map.of())));
        setup.dissolveUnit(season.account("admin"), "ha-nam", LocalDate.of(2022, 10, 31), null);

        assertThatThrownBy(() -> nominations.submit(officer, draft.id(), 0))
                .isInstanceOfSatisfying(
                        NotEligible.class,
                        refusal -> assertThat(refusal.findings())
                                .allMatch(Finding::isBlocking)
                                .allMatch(finding -> finding.legalBasis().contains("Luật Thi đua, khen thưởng"))
                                .extracting(Finding::rule)
                                .containsExactly("unit-dissolved", "achievements-missing", "dossier-incomplete"));
        assertThat(nominations.findings(officer, draft.id())).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "gold-medal, ha-nam, dong-bang-song-hong, awardType, unknown",
        "certificate-of-merit-person, ha-nam, dong-bang-song-hong, nominee.kind, wrong-nominee-kind",
        "excellent-unit-flag, atlantis, dong-bang-song-hong, nominee.id, unknown",
        "excellent-unit-flag, central, dong-bang-song-hong, nominee.id, unit-not-in-cluster",
        "excellent-unit-flag, ha-nam, cum-khac, clusterId, unknown"
    })
    void refusesWhatCouldNeverBecomeRight(String award, String unit, String cluster, String field, String code) {
        var draft = new NominationDraft(2022, cluster, award, AwardType.Nominee.UNIT, unit, "x", new Figures(Map.of()));

        assertThatThrownBy(() -> nominations.create(officer, draft))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(FieldProblem::field, FieldProblem::code)
                                .containsExactly(tuple(field, code)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e19", "0.00001", "-1e30"})
    void refusesFiguresThatNobodyCouldPrint(String number) {
        var id = course.at("draft");
        var figures = new Figures(Map.of("quà", new BigDecimal(number)));

        assertThatThrownBy(() -> nominations.edit(officer, id, 0, "x", figures)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void isSeenByItsUnitAloneUntilItIsHandedIn() {
        var id = course.at("draft");
        var central = season.account("central.appraiser");
        var others = List.of(season.account("vinh-phuc.officer"), head, season.account("dbsh.secretary"), central);

        others.forEach(other -> {
            assertThatThrownBy(() -> nominations.get(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> nominations.timeline(other, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> nominations.attachments(other, id)).isInstanceOf(NotFound.class);
            assertThat(ids(other)).doesNotContain(id);
        });
        assertThat(ids(officer)).contains(id);
        assertThat(ids(chair)).contains(id);
    }

    @Test
    void isSeenByWhoLeadsTheClusterAndByTheCentreOnceItIsHandedIn() {
        var id = course.submitted();
        var central = season.account("central.appraiser");
        var stranger = season.account("vinh-phuc.officer");

        for (var reader : List.of(officer, chair, head, season.account("dbsh.secretary"), central)) {
            assertThat(nominations.get(reader, id).id()).isEqualTo(id);
            assertThat(ids(reader)).contains(id);
        }
        assertThatThrownBy(() -> nominations.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(ids(stranger)).isEmpty();
        assertThatThrownBy(() -> nominations.edit(head, id, course.revision(id), "x", new Figures(Map.of())))
                .isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vinh-phuc.delegate", "dbsh.teller1"})
    void isSeenByWhoVotesAndCountsOnceItIsAccepted(String username) {
        var voter = season.account(username);
        var id = course.submitted();
        assertThatThrownBy(() -> nominations.get(voter, id)).isInstanceOf(NotFound.class);
        assertThat(ids(voter)).isEmpty();

        course.decide(chair, id, "ConfirmNomination", "confirm");
        course.decide(head, id, "ReviewNomination", "accept");

        assertThat(nominations.get(voter, id).id()).isEqualTo(id);
        assertThat(ids(voter)).containsExactly(id);
    }

    @Test
    void isProposedByItsOwnUnitOnly() {
        var central = season.account("central.appraiser");

        assertThatThrownBy(() ->
                        nominations.create(officer, NominationCourse.proposal(NominationCourse.FLAG, "vinh-phuc")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(
                        () -> nominations.create(central, NominationCourse.proposal(NominationCourse.FLAG, "ha-nam")))
                .isInstanceOf(NotAllowed.class);
    }

    private List<NominationId> ids(Actor actor) {
        return nominations.search(actor, new NominationQuery(2022, CLUSTER, null, null, 50)).items().stream()
                .map(Nomination::id)
                .toList();
    }
}
