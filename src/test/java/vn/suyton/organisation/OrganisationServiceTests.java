package vn.suyton.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Page;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

@SuyTonTest
@Transactional
@RecordApplicationEvents
class OrganisationServiceTests {

    static final LocalDate DAY = LocalDate.of(2022, 11, 18);
    static final Period OPEN = new Period(LocalDate.of(2022, 1, 1), null);
    static final Actor ADMIN = actor(Role.ADMIN);

    @Autowired
    OrganisationService organisation;

    @Autowired
    OrganisationSetupService setup;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void threeUnitsInACluster() {
        setup.addCluster(ADMIN, "t-cluster", "Cụm thử nghiệm");
        for (var name : List.of("Đông", "Đoài", "Nam")) {
            var id = "t-" + (name.equals("Đông") ? "dong" : name.equals("Đoài") ? "doai" : "nam");
            setup.addUnit(ADMIN, unit(id, "Hội LHPN tỉnh " + name));
            setup.addMember(ADMIN, "t-cluster", 2022, id, id.equals("t-dong") ? ClusterPart.HEAD : ClusterPart.MEMBER);
            setup.addPerson(ADMIN, new Person(id + ".chair", "Chủ tịch " + name, id));
            setup.grantOffice(ADMIN, id + ".chair", Role.UNIT_CHAIR, id, OPEN);
        }
    }

    @Test
    void showsTheClusterOfAYear() {
        var cluster = organisation.getCluster("t-cluster", 2022);

        assertThat(cluster.head().id()).isEqualTo("t-dong");
        assertThat(cluster.deputy()).isNull();
        assertThat(cluster.members()).extracting(Unit::id).containsExactly("t-doai", "t-dong", "t-nam");
        assertThat(cluster.hasMember("t-nam")).isTrue();
        assertThat(organisation.listClusters(2022)).contains(cluster);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> organisation.getCluster("t-cluster", 2023));
    }

    @Test
    void findsUnitsWithoutToneMarks() {
        assertThat(search("tinh doai", 20).items()).extracting(Unit::id).containsExactly("t-doai");
        assertThat(search("ĐOÀI", 20).items()).extracting(Unit::id).containsExactly("t-doai");
        assertThat(search("%", 20).items()).isEmpty();
    }

    @Test
    void readsALongListInParts() {
        var first = organisation.searchUnits(new UnitFilter("COMMUNE", null, "t-", null, 2, null));
        var second = organisation.searchUnits(new UnitFilter("COMMUNE", null, "t-", null, 2, first.next()));

        assertThat(first.items()).extracting(Unit::id).containsExactly("t-doai", "t-dong");
        assertThat(second.items()).extracting(Unit::id).containsExactly("t-nam");
        assertThat(second.next()).isNull();
    }

    @Test
    void appointsNextYearsHeadWithItsChair() {
        organisation.appointHead("t-cluster", 2023, "t-doai");
        organisation.appointHead("t-cluster", 2023, "t-doai");

        assertThat(organisation.getCluster("t-cluster", 2023).head().id()).isEqualTo("t-doai");
        assertThat(organisation.getCluster("t-cluster", 2023).members()).hasSize(3);
        assertThat(organisation.getCluster("t-cluster", 2022).head().id()).isEqualTo("t-dong");
        assertThat(heads(LocalDate.of(2022, 12, 31))).isEmpty();
        assertThat(heads(LocalDate.of(2023, 1, 1))).containsExactly("t-doai.chair");
        assertThat(heads(LocalDate.of(2023, 12, 31))).containsExactly("t-doai.chair");
        assertThat(heads(LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(events.stream(Act.class))
                .filteredOn(act -> act.action().equals("organisation.head-appointed"))
                .hasSize(1);
    }

    @Test
    void replacesAHeadThatWasAppointedBefore() {
        organisation.appointHead("t-cluster", 2023, "t-doai");
        organisation.appointHead("t-cluster", 2023, "t-nam");

        assertThat(heads(LocalDate.of(2023, 6, 1))).containsExactly("t-nam.chair");
    }

    @Test
    void refusesAHeadFromOutside() {
        setup.addUnit(ADMIN, unit("t-tay", "Hội LHPN tỉnh Tây"));

        assertThatExceptionOfType(NotAMember.class)
                .isThrownBy(() -> organisation.appointHead("t-cluster", 2023, "t-tay"));
    }

    @Test
    void endsTheOfficesOfADissolvedUnitAndNamesItsSuccessor() {
        setup.dissolveUnit(ADMIN, "t-nam", DAY, "t-dong");

        assertThat(organisation.getUnit("t-nam").successorId()).isEqualTo("t-dong");
        assertThat(organisation.getUnit("t-nam").existsOn(DAY)).isTrue();
        assertThat(organisation.getUnit("t-nam").existsOn(DAY.plusDays(1))).isFalse();
        assertThat(organisation.officesOf("t-nam.chair", DAY)).hasSize(1);
        assertThat(organisation.officesOf("t-nam.chair", DAY.plusDays(1))).isEmpty();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> setup.dissolveUnit(ADMIN, "t-doai", DAY, "t-nam"));
    }

    @Test
    void namesTheOfficesOfAPersonWithTheirScopes() {
        assertThat(organisation.officesOf("t-dong.chair", DAY)).singleElement().satisfies(office -> {
            assertThat(office.role()).isEqualTo(Role.UNIT_CHAIR);
            assertThat(office.scope()).isEqualTo(new Scope(Scope.Kind.UNIT, "t-dong", "Hội LHPN tỉnh Đông"));
        });
    }

    @Test
    void keepsTellersOfClusterAndCouncilApart() {
        setup.addPerson(ADMIN, new Person("t-teller", "Kiểm Phiếu", null));
        setup.grantOffice(ADMIN, "t-teller", Role.TELLER, Scope.CENTRAL_ID, OPEN);

        assertThat(organisation.holdersOf(Role.TELLER, Scope.CENTRAL_ID, DAY))
                .extracting(OfficeHolder::personId)
                .contains("t-teller");
        assertThat(organisation.holdersOf(Role.TELLER, "t-cluster", DAY)).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> setup.addUnit(ADMIN, unit("t-nam", "Lần hai")));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> setup.addMember(ADMIN, "t-cluster", 2022, "t-nam", ClusterPart.MEMBER));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> setup.grantOffice(ADMIN, "t-nam.chair", Role.UNIT_CHAIR, "t-nam", OPEN));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> setup.grantOffice(ADMIN, "t-nam.chair", Role.UNIT_CHAIR, "t-cluster", OPEN));
    }

    @Test
    void isChangedByAdministratorsOnly() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> setup.addCluster(actor(Role.CLERK), "t-other", "Cụm khác"));
    }

    private Page<Unit> search(String text, int limit) {
        return organisation.searchUnits(new UnitFilter("COMMUNE", null, text, DAY, limit, null));
    }

    private List<String> heads(LocalDate day) {
        return organisation.holdersOf(Role.CLUSTER_HEAD, "t-cluster", day).stream()
                .map(OfficeHolder::personId)
                .toList();
    }

    private static Unit unit(String id, String name) {
        return new Unit(id, id, name, "COMMUNE", null, LocalDate.of(2000, 1, 1), null, null);
    }

    private static Actor actor(Role role) {
        var central = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "Trung ương");
        var office = new Actor.Office(role, central, LocalDate.of(2000, 1, 1), null, null);
        return new Actor("t-admin", "t-admin", "Quản trị", null, List.of(office));
    }
}
