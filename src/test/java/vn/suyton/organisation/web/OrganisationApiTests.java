package vn.suyton.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.organisation.ClusterPart;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Unit;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

@SuyTonTest
@Transactional
@WithMockUser
class OrganisationApiTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OrganisationSetupService setup;

    @BeforeEach
    void oneUnitInACluster() {
        var central = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "Trung ương");
        var office = new Actor.Office(Role.ADMIN, central, LocalDate.of(2000, 1, 1), null, null);
        var admin = new Actor("t-admin", "t-admin", "Quản trị", null, List.of(office));
        setup.addUnit(
                admin, new Unit("t-mot", "t-mot", "Hội Một", "COMMUNE", null, LocalDate.of(2000, 1, 1), null, null));
        setup.addCluster(admin, "t-cluster", "Cụm thử nghiệm");
        setup.addMember(admin, "t-cluster", 2022, "t-mot", ClusterPart.HEAD);
    }

    @Test
    void listsUnitsThatMatchWithoutToneMarks() {
        assertThat(mvc.get().uri("/api/v1/units?kind=COMMUNE&q=hoi mot&on=2022-11-01"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"id": "t-mot", "code": "t-mot", "name": "Hội Một", "kind": "COMMUNE"}], "next": null}
                        """);
        assertThat(mvc.get().uri("/api/v1/units/t-mot")).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/units/nobody")).hasStatus(404);
    }

    @Test
    void showsAClusterWithHeadDeputyAndMembers() {
        assertThat(mvc.get().uri("/api/v1/clusters/t-cluster?year=2022"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"id": "t-cluster", "name": "Cụm thử nghiệm", "year": 2022, "head": {"id": "t-mot"},
                         "deputy": null, "members": [{"id": "t-mot", "code": "t-mot", "name": "Hội Một"}]}
                        """);
        assertThat(mvc.get().uri("/api/v1/clusters?year=2022")).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/clusters/t-cluster?year=1999")).hasStatus(404);
    }

    @Test
    void showsThePagesOfAClusterAndItsYear() {
        assertThat(mvc.get().uri("/clusters")).hasStatusOk().bodyText().contains("Cụm thử nghiệm", "Hội Một");
        assertThat(mvc.get().uri("/clusters/t-cluster?year=2022"))
                .hasStatusOk()
                .bodyText()
                .contains("Cụm thử nghiệm", "Hội Một");
    }

    @Test
    void listsTheAwardTypesOfTheDayInTheLanguageOfTheReader() {
        assertThat(mvc.get().uri("/api/v1/award-types?on=2022-11-01").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[0]")
                .convertTo(InstanceOfAssertFactories.MAP)
                .containsEntry("code", "leading-unit-flag")
                .containsEntry("kind", "TITLE")
                .containsEntry("ruleSet", "nd-91-2017")
                .extractingByKey("voteRule")
                .asString()
                .contains("threshold=1/2", "quorum=2/3", "MORE_THAN");
        assertThat(mvc.get().uri("/api/v1/award-types?on=2010-01-01")).hasStatus(422);
    }
}
