package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.CLOSES_AT;
import static vn.suyton.ballot.BallotConduct.TELLER;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotConduct.voter;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Period;
import vn.suyton.platform.Ratio;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.programme.VoteRule;
import vn.suyton.programme.VoteRule.TieBreak;

/** Ties, ballots without quorum, and ballots that are cancelled. */
@SuyTonTest
@Transactional
class BallotContinuationTests {

    private final BallotService ballots;
    private final BallotConduct conduct;

    @Autowired
    private BallotContinuationService continuation;

    @Autowired
    private BallotQueryService queries;

    @Autowired
    private MockMvcTester mvc;

    BallotContinuationTests(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.ballots = ballots;
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    @BeforeEach
    void registerTheChair(@Autowired OrganisationSetupService organisation, @Autowired AccountService accounts) {
        var admin = BallotConduct.official("admin", Role.ADMIN);
        organisation.addPerson(admin, new Person("p-chair", "Bà Chủ tọa", null));
        var since = new Period(LocalDate.of(2022, 1, 1), null);
        organisation.grantOffice(admin, "p-chair", Role.COUNCIL_CHAIR, Scope.CENTRAL_ID, since);
        accounts.createAccount("chair", "p-chair", "một câu dài dễ nhớ", false);
    }

    @Test
    void waitsUntilTheChairHasDecidedATie() throws IOException {
        var id = tied(TieBreak.CHAIR);
        assertThat(conduct.openSteps(id)).containsExactly("SettleTie COUNCIL_CHAIR");
        assertThatThrownBy(() -> conduct.decide(CHAIR, id, "SettleTie", "settle"))
                .isInstanceOf(BallotProblems.TieNotSettled.class);
        var signed = queries.getRecord(CHAIR, id);

        continuation.decideTie(CHAIR, id, "q", List.of("b", "a"), "Thành tích vượt trội");
        conduct.decide(CHAIR, id, "SettleTie", "settle");

        assertThat(ballots.getResult(id).questions().get(0).options())
                .extracting(OptionResult::key, OptionResult::reason, OptionResult::settledBy)
                .containsExactly(
                        tuple("b", OptionResult.Reason.ELECTED, TieBreak.CHAIR),
                        tuple("a", OptionResult.Reason.RESERVE, TieBreak.CHAIR));
        var settled = queries.getRecord(CHAIR, id);
        assertThat(settled).contains("Thành tích vượt trội", "\"by\":\"CHAIR\"");
        assertThat(differences(signed)).isEmpty();
        assertThat(differences(settled)).isEmpty();
        assertThat(conduct.openSteps(id)).isEmpty();
    }

    @Test
    void settlesATieByARunOffAmongTheTiedOnly() throws IOException {
        var first = tied(TieBreak.RUN_OFF);
        assertThatThrownBy(() -> continuation.decideTie(CHAIR, first, "q", List.of("a", "b"), "vì"))
                .isInstanceOf(BallotProblems.TieOtherwise.class);

        var second = continuation.callRunOff(CHAIR, first, "q", CLOSES_AT);

        assertThatThrownBy(() -> continuation.callRunOff(CHAIR, first, "q", CLOSES_AT))
                .isInstanceOf(BallotProblems.RunOffRunning.class);
        assertThat(queries.get(CHAIR, second).questions().get(0).options())
                .extracting(Option::key)
                .containsExactly("a", "b");
        conduct.decide(CHAIR, second, "OpenBallot", "open");
        for (int i = 0; i < 3; i++) {
            ballots.cast(voter(i), second, pick(i == 0 ? "a" : "b"));
        }
        conduct.closeAndCount(second);
        conduct.certify(second);
        conduct.decide(CHAIR, first, "SettleTie", "settle");

        assertThat(ballots.getResult(first).questions().get(0).elected())
                .extracting(OptionResult::key, OptionResult::settledBy)
                .containsExactly(tuple("b", TieBreak.RUN_OFF));
        assertThat(differences(queries.getRecord(CHAIR, first))).isEmpty();
        assertThat(differences(queries.getRecord(CHAIR, second))).isEmpty();
    }

    @Test
    void letsNobodyButTheChairSettleATie() {
        var id = tied(TieBreak.CHAIR);

        assertThatThrownBy(() -> continuation.decideTie(TELLER, id, "q", List.of("a", "b"), "vì"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> continuation.decideTie(CHAIR, id, "q", List.of("a"), "vì"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> continuation.decideTie(CHAIR, id, "q", List.of("a", "b"), " "))
                .isInstanceOf(InvalidInput.class);
        continuation.decideTie(CHAIR, id, "q", List.of("a", "b"), "vì");
        assertThatThrownBy(() -> continuation.decideTie(CHAIR, id, "q", List.of("b", "a"), "đổi ý"))
                .isInstanceOf(BallotProblems.TieOtherwise.class);
    }

    @Test
    void isReconvenedOnceWithoutQuorumAndWithoutTheOldPapers() {
        var id = conduct.open(people(3), List.of(BallotMother.approval("q", 1, quorum(), null, "a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        conduct.timeIsOver(id);
        assertThat(conduct.openSteps(id)).containsExactly("ReconveneBallot COUNCIL_CHAIR");
        assertThatThrownBy(() -> conduct.decide(CHAIR, id, "ReconveneBallot", "reconvene"))
                .isInstanceOf(BallotProblems.NewTimeMissing.class);

        continuation.setNewTime(CHAIR, id, CLOSES_AT.plus(Duration.ofDays(2)));
        conduct.decide(CHAIR, id, "ReconveneBallot", "reconvene");

        var again = queries.get(voter(0), id);
        assertThat(again.state()).isEqualTo(BallotState.OPEN);
        assertThat(again.cast()).isZero();
        assertThat(again.closesAt()).isEqualTo(CLOSES_AT.plus(Duration.ofDays(2)));
        ballots.cast(voter(1), id, marks("q", Map.of("a", "YES")));
        conduct.timeIsOver(id);
        assertThat(queries.get(CHAIR, id).state()).isEqualTo(BallotState.FAILED);
        assertThat(conduct.openSteps(id)).isEmpty();
    }

    @Test
    void countsWhatWasCastAfterItWasReconvened() {
        var id = conduct.open(people(3), List.of(BallotMother.approval("q", 1, quorum(), null, "a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "NO")));
        conduct.timeIsOver(id);
        continuation.setNewTime(CHAIR, id, CLOSES_AT.plus(Duration.ofDays(2)));
        conduct.decide(CHAIR, id, "ReconveneBallot", "reconvene");
        for (int i = 0; i < 3; i++) {
            ballots.cast(voter(i), id, marks("q", Map.of("a", "YES")));
        }

        conduct.closeAndCount(id);
        conduct.certify(id);

        assertThat(ballots.getResult(id).questions().get(0).options().get(0).yes())
                .isEqualTo(3);
    }

    @Test
    void isCancelledByTheChairWhileItRunsAndStaysOnRecord() {
        var id = conduct.open(people(2), List.of(BallotServiceTests.plain("a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        assertThatThrownBy(() -> continuation.cancel(TELLER, id, "vì")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> continuation.cancel(CHAIR, id, " ")).isInstanceOf(InvalidInput.class);

        continuation.cancel(CHAIR, id, "Sai danh sách đề cử");

        assertThat(queries.get(CHAIR, id).state()).isEqualTo(BallotState.CANCELLED);
        assertThat(queries.get(CHAIR, id).cancelReason()).isEqualTo("Sai danh sách đề cử");
        assertThat(conduct.openSteps(id)).isEmpty();
        assertThatThrownBy(() -> continuation.cancel(CHAIR, id, "lần nữa"))
                .isInstanceOf(BallotProblems.WrongState.class);
    }

    @Test
    void isNotCancelledOnceItIsCertified() {
        var id = tied(TieBreak.CHAIR);

        assertThatThrownBy(() -> continuation.cancel(CHAIR, id, "không vừa ý"))
                .isInstanceOf(BallotProblems.WrongState.class);
    }

    @Test
    void offersTheChairOnThePageWhatTheRuleAllows() {
        var id = tied(TieBreak.CHAIR);
        assertThat(mvc.get().uri("/ballots/" + id + "/conduct").with(user("chair")))
                .hasStatusOk()
                .bodyText()
                .contains("Bằng phiếu: q", "name=\"place.a\"", "Quyết định")
                .doesNotContain("Hủy cuộc bỏ phiếu</button>", "Mở bỏ phiếu lại");
        var incomplete = mvc.post().uri("/ballots/" + id + "/conduct/tie").with(user("chair"));
        assertThat(incomplete
                        .with(csrf())
                        .param("question", "q")
                        .param("place.a", "1")
                        .param("reason", "vì")
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy xếp đủ thứ tự");

        var decision = mvc.post().uri("/ballots/" + id + "/conduct/tie").with(user("chair"));
        assertThat(decision.with(csrf())
                        .param("question", "q")
                        .param("place.a", "2")
                        .param("place.b", "1")
                        .param("reason", "vì")
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(ballots.getResult(id).questions().get(0).elected())
                .extracting(OptionResult::key)
                .containsExactly("b");
    }

    @Test
    void cancelsByTheApiWithAReason() {
        var id = conduct.open(people(2), List.of(BallotServiceTests.plain("a")));
        var without = mvc.post().uri("/api/v1/ballots/" + id + "/cancellation").with(user("chair"));
        assertThat(without.with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        var cancellation =
                mvc.post().uri("/api/v1/ballots/" + id + "/cancellation").with(user("chair"));
        assertThat(cancellation
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"Hoãn hội nghị\"}")
                        .exchange())
                .hasStatus(HttpStatus.NO_CONTENT);

        assertThat(queries.get(CHAIR, id).state()).isEqualTo(BallotState.CANCELLED);
    }

    /** Two candidates with all votes for one seat, certified. */
    private BallotId tied(TieBreak tieBreak) {
        var simple = BallotMother.simple();
        var rule = new VoteRule(
                simple.quorum(),
                simple.threshold(),
                simple.comparison(),
                simple.denominator(),
                false,
                tieBreak,
                simple.legalBasis());
        var id = conduct.open(people(3), List.of(BallotMother.approval("q", 1, rule, null, "a", "b")));
        for (int i = 0; i < 3; i++) {
            ballots.cast(voter(i), id, marks("q", Map.of("a", "YES", "b", "YES")));
        }
        conduct.closeAndCount(id);
        conduct.certify(id);
        return id;
    }

    private static VoteRule quorum() {
        return BallotMother.withQuorum(new Ratio(2, 3).toString());
    }

    private static Choices pick(String option) {
        return new Choices(Map.of(), Map.of("q", List.of(option)));
    }

    private static List<String> differences(String record) throws IOException {
        return RecordCheck.differences(new StringReader(record));
    }
}
