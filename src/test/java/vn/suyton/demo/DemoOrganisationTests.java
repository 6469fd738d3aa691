package vn.suyton.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.SuyTonTest;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.platform.Role;

@SuyTonTest
@Transactional
class DemoOrganisationTests {

    @Autowired
    OrganisationService organisation;

    @Autowired
    OrganisationSetupService setup;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void setsUpTheClusterOnce() {
        var demo = new DemoOrganisation(organisation, setup, transaction);
        var season = SeasonData.load();

        demo.setUp(season);
        demo.setUp(season);

        var cluster = organisation.getCluster("dong-bang-song-hong", 2022);
        assertThat(cluster.members()).hasSize(9);
        assertThat(cluster.head().name()).isEqualTo("Hội LHPN tỉnh Hưng Yên");
        assertThat(organisation.holdersOf(Role.CLUSTER_HEAD, cluster.id(), LocalDate.of(2022, 11, 1)))
                .hasSize(1);
        assertThat(organisation.holdersOf(Role.CLUSTER_HEAD, cluster.id(), LocalDate.of(2023, 1, 1)))
                .isEmpty();
        assertThat(organisation.officesOf("central.signer", LocalDate.of(2022, 12, 5)))
                .singleElement()
                .extracting(office -> office.scope().name())
                .isEqualTo("Trung ương Hội Liên hiệp Phụ nữ Việt Nam");
    }
}
