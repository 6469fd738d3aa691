package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.TELLER;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotConduct.voter;
import static vn.suyton.ballot.BallotHallTests.COUNCIL;
import static vn.suyton.ballot.BallotHallTests.PNG;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.Period;
import vn.suyton.platform.Ratio;
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

    /** The page names the place that is wrong and keeps what was typed. */
    @Test
    void takesTheTotalsOfPapersThatRank(
            @Autowired OrganisationSetupService organisation,
            @Autowired AccountService accounts,
            @Autowired BallotHallService hall) {
        var admin = BallotConduct.official("admin", Role.ADMIN);
        organisation.addPerson(admin, new Person("p-teller", "Bà Kiểm phiếu", null));
        var since = new Period(LocalDate.of(2022, 1, 1), null);
        organisation.grantOffice(admin, "p-teller", Role.TELLER, Scope.CENTRAL_ID, since);
        accounts.createAccount("teller", "p-teller", "một câu dài dễ nhớ", false);
        var id = conduct.open(people(3), List.of(BallotRankingTests.order(BallotMother.simple())));
        List.of("v0", "v1", "v2").forEach(voter -> hall.handOutPaper(CHAIR, id, voter));
        conduct.decide(CHAIR, id, "CloseBallot", "close");

        assertThat(totals(id, "2: 9 1")).hasStatus(422).bodyText().contains("Không đọc được dòng «2: 9 1»", "2: 9 1");
        assertThat(totals(id, "2: 3 1")).hasStatus(422).bodyText().contains("2: 3 1");
        assertThat(totals(id, "2: 3, 1\n\n1:")).hasStatus3xxRedirection();

        hall.enterTotals(
                BallotConduct.SECOND_TELLER,
                id,
                new ChannelTotals(
                        3,
                        List.of(new ChannelTotals.QuestionTotals(
                                "order",
                                0,
                                List.of(),
                                List.of(
                                        new ChannelTotals.RankingTotals(List.of("c", "a"), 2),
                                        new ChannelTotals.RankingTotals(List.of(), 1))))));
        assertThat(hall.get(TELLER, id).agreed()).isTrue();
    }

    private MvcTestResult totals(BallotId id, String orders) {
        return mvc.post()
                .uri("/ballots/" + id + "/hall/totals")
                .with(user("teller"))
                .with(csrf())
                .param("people", "3")
                .param("invalid.0", "0")
                .param("order.0", orders)
                .exchange();
    }

    @Test
    void amendsTheRollOnlyWithTwoPeople(
            @Autowired BallotRollService rolls,
            @Autowired BallotService ballots,
            @Autowired BallotQueryService queries,
            @Autowired OrganisationSetupService organisation) {
        var admin = BallotConduct.official("admin", Role.ADMIN);
        organisation.addPerson(admin, new Person("v9", "Bà Mới", null));
        var since = new Period(LocalDate.of(2022, 1, 1), null);
        organisation.grantOffice(admin, "v9", Role.COUNCIL_MEMBER, Scope.CENTRAL_ID, since);
        var id = conduct.open(people(2), List.of(BallotServiceTests.plain("a")));
        var frozen = String.valueOf(queries.get(TELLER, id).rollHash());
        assertThat(post(id, "/roll-amendments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\": \"ADD\", \"personId\": \"v9\", \"reason\": \"Bỏ sót\"}")
                        .exchange())
                .hasStatus(HttpStatus.CREATED);
        assertThat(post(id, "/roll-amendments/1/confirmation").exchange()).hasStatus(HttpStatus.CONFLICT);
        assertThat(queries.get(TELLER, id).rollSize()).isEqualTo(2);

        rolls.confirm(TELLER, id, 1);

        assertThat(queries.get(TELLER, id).rollSize()).isEqualTo(3);
        assertThat(queries.get(TELLER, id).rollHash()).hasSize(64).isNotEqualTo(frozen);
        ballots.cast(voter(9), id, marks("q", Map.of("a", "YES")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        rolls.propose(TELLER, id, RollAmendment.Kind.STRIKE, "v0", "Nhầm");
        assertThatThrownBy(() -> rolls.confirm(CHAIR, id, 2)).isInstanceOf(BallotProblems.VotesOtherwise.class);
        rolls.propose(TELLER, id, RollAmendment.Kind.STRIKE, "v1", "Đã nghỉ");
        rolls.confirm(CHAIR, id, 3);
        assertThatThrownBy(() -> ballots.cast(voter(1), id, marks("q", Map.of())))
                .isInstanceOf(BallotProblems.NotOnRoll.class);
        assertThat(mvc.get().uri("/ballots/" + id + "/hall").with(user("clerk")))
                .hasStatusOk()
                .bodyText()
                .contains("Thêm Bà Mới", "Gạch tên Người bỏ phiếu 1", "Người xác nhận: Bà chair");
        conduct.closeAndCount(id);
        conduct.certify(id);

        var result = ballots.getResult(id);
        assertThat(result.rollSize()).isEqualTo(2);
        assertThat(result.questions().get(0).options().get(0).ratio()).isEqualTo(new Ratio(2, 2));
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
