package vn.suyton.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.SubjectRef;

@SuyTonTest
@Transactional
class AuditPagesTests {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final Scope CENTRAL = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "TW");
    private static final Actor ADMIN =
            new Actor("admin", "p0", "Admin", null, List.of(new Actor.Office(Role.ADMIN, CENTRAL, DAY, null, null)));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditRecorder recorder;

    @Autowired
    OrganisationSetupService organisation;

    @Autowired
    AccountService accounts;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void twoEntries() {
        jdbc.update("DELETE FROM audit_entry");
        jdbc.update("UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
        employ("an", Role.AUDITOR);
        employ("binh", Role.CLERK);
        recorder.record(
                Act.ofSystem("task.claimed", new SubjectRef("NOMINATION", "n1")).because("Đủ điều kiện <b>"));
        recorder.record(Act.ofSystem("something.unknown", new SubjectRef("NOMINATION", "n2")));
    }

    private void employ(String name, Role role) {
        organisation.addPerson(ADMIN, new Person("audit-" + name, name, null));
        organisation.grantOffice(ADMIN, "audit-" + name, role, Scope.CENTRAL_ID, new Period(DAY, null));
        accounts.createAccount("audit." + name, "audit-" + name, "correct horse battery staple", false);
    }

    @Test
    void listsWhatWasDoneInWords() {
        assertThat(mvc.get().uri("/audit").with(user("audit.an")).accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .contains("Nhận xử lý", "Đủ điều kiện &lt;b&gt;", "something.unknown")
                .doesNotContain("??");
    }

    @Test
    void showsTheResultOfTheCheck() {
        assertThat(mvc.get().uri("/audit?check=true").with(user("audit.an")).accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .contains("Nhật ký nguyên vẹn: 2 dòng");

        jdbc.update("UPDATE audit_entry SET actor = 'x' WHERE seq = 2");

        assertThat(mvc.get()
                        .uri("/audit?check=true&lang=en")
                        .with(user("audit.an"))
                        .accept(MediaType.TEXT_HTML))
                .bodyText()
                .contains("Line 2 was changed.");
    }

    @Test
    void givesEntriesAndCheckAsJson() {
        assertThat(mvc.get().uri("/api/v1/audit?limit=1").with(user("audit.an")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items[0].seq", seq -> assertThat(seq).isEqualTo(2))
                .hasPathSatisfying("$.next", next -> assertThat(next).isEqualTo("2"));
        assertThat(mvc.get().uri("/api/v1/audit/check").with(user("audit.an")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.intact", intact -> assertThat(intact).isEqualTo(true));
    }

    @Test
    void refusesEverybodyElse() {
        assertThat(mvc.get().uri("/audit").with(user("audit.binh")).accept(MediaType.TEXT_HTML))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/audit").with(user("audit.binh"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/audit/check").with(user("audit.binh")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/audit")).hasStatus(HttpStatus.UNAUTHORIZED);
    }
}
