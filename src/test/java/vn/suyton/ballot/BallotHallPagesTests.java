package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotHallTests.COUNCIL;
import static vn.suyton.ballot.BallotHallTests.PNG;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** The hall over HTTP: its page and its API. */
@SuyTonTest
@Transactional
class BallotHallPagesTests {

    private final BallotConduct conduct;

    @Autowired
    private MockMvcTester mvc;

    BallotHallPagesTests(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    @BeforeEach
    void registerTheClerk(@Autowired OrganisationSetupService organisation, @Autowired AccountService accounts) {
        var admin = BallotConduct.official("admin", Role.ADMIN);
        organisation.addPerson(admin, new Person("p-clerk", "Bà Văn thư", null));
        var since = new Period(LocalDate.of(2022, 1, 1), null);
        organisation.grantOffice(admin, "p-clerk", Role.CLERK, Scope.CENTRAL_ID, since);
        accounts.createAccount("clerk", "p-clerk", "một câu dài dễ nhớ", false);
    }

    @Test
    void isKeptOnThePage() {
        var id = conduct.open(people(3), List.of(BallotMother.approval("q", 1, COUNCIL, null, "a")));
        assertThat(mvc.get().uri("/ballots/" + id + "/hall").with(user("clerk")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "0 trên 3 người có mặt", "Phát phiếu giấy: Người bỏ phiếu 1", "Nhập ý kiến của người vắng mặt");
        assertThat(mvc.post()
                        .uri("/ballots/" + id + "/hall/paper")
                        .with(user("clerk"))
                        .with(csrf())
                        .param("person", "v1")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(mvc.post()
                        .multipart()
                        .uri("/ballots/" + id + "/hall/opinion")
                        .file(new MockMultipartFile("file", "thu.png", "image/png", PNG))
                        .param("person", "v2")
                        .param("m.0.0", "YES")
                        .with(user("clerk"))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(mvc.get().uri("/ballots/" + id + "/hall").with(user("clerk")))
                .bodyText()
                .contains("1 trên 3 người có mặt, 1 người nhận phiếu giấy", "Nhận lại phiếu", "Thư đã quét");
    }

    @Test
    void speaksJsonToo() {
        var id = conduct.open(people(3), List.of(BallotMother.approval("q", 1, COUNCIL, null, "a")));
        assertThat(post(id, "/presence/v0").exchange()).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(post(id, "/hall-papers/v1").exchange()).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(post(id, "/hall-papers/v1").exchange()).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(id, "/hall-papers/stranger").exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(id, "/paper-totals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"people\": 1, \"questions\": []}")
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/v1/ballots/" + id + "/hall").with(user("clerk")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"checkedIn\": 2, \"onPaper\": 1, \"agreed\": false}");
    }

    private MockMvcTester.MockMvcRequestBuilder post(BallotId id, String path) {
        return mvc.post()
                .uri("/api/v1/ballots/" + id + path)
                .with(user("clerk"))
                .with(csrf());
    }
}
