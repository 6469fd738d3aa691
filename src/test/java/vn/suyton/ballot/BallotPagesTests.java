package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.suyton.ballot.BallotConduct.marks;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

@SuyTonTest
@Transactional
class BallotPagesTests {

    private static final String PAPER = """
            {"answers": {"flag": {"n1": "YES"}, "HEAD": ["bac-ninh"]}}
            """;

    private final BallotService ballots;
    private final BallotConduct conduct;

    @Autowired
    private MockMvcTester mvc;

    private BallotId id = new BallotId("none");

    BallotPagesTests(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.ballots = ballots;
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    @BeforeEach
    void openBallotOfTwo(@Autowired OrganisationSetupService organisation, @Autowired AccountService accounts) {
        var admin = BallotConduct.official("admin", Role.ADMIN);
        for (var name : List.of("b-hung-yen", "b-bac-ninh", "b-stranger")) {
            organisation.addPerson(admin, new Person(name, "Bà " + name, null));
            accounts.createAccount(name, name, "một câu dài dễ nhớ", false);
        }
        organisation.addPerson(admin, new Person("p-teller1", "Bà Kiểm phiếu", null));
        var since = new Period(LocalDate.of(2022, 1, 1), null);
        organisation.grantOffice(admin, "p-teller1", Role.TELLER, Scope.CENTRAL_ID, since);
        accounts.createAccount("teller1", "p-teller1", "một câu dài dễ nhớ", false);
        var flag = new Question(
                "flag",
                Question.Kind.APPROVAL,
                "Cờ đơn vị dẫn đầu năm 2022",
                1,
                List.of(
                        Option.ofUnit("n1", "Hội LHPN tỉnh Hưng Yên", "hung-yen"),
                        Option.ofUnit("n2", "Hội LHPN tỉnh Bắc Ninh", "bac-ninh")),
                BallotMother.ACCLAMATION,
                null);
        var head = BallotMother.pick("HEAD", BallotMother.ACCLAMATION, List.of("hung-yen", "bac-ninh", "ha-nam"));
        var voters = List.of(
                new Voter("b-hung-yen", "Bà Hưng Yên", "hung-yen"), new Voter("b-bac-ninh", "Bà Bắc Ninh", "bac-ninh"));
        id = conduct.open(voters, List.of(flag, head));
    }

    @Test
    void tellsWhatIsAskedAndWhatTheVoterMayNotMark() {
        assertThat(get("b-hung-yen", "/api/v1/ballots/" + id))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state": "OPEN", "me": "CAN_VOTE", "mayNotMark": ["n1", "hung-yen"],
                         "turnout": {"cast": 0, "size": 2}, "roll": {"size": 2},
                         "questions": [
                           {"id": "flag", "kind": "APPROVAL", "seats": 1,
                            "options": [{"id": "n1", "label": "Hội LHPN tỉnh Hưng Yên"}, {"id": "n2"}],
                            "rule": {"quorum": "0/1", "threshold": "1/2", "comparison": "MORE_THAN", "denominator": "ALL_MEMBERS"}},
                           {"id": "HEAD", "kind": "PICK"}]}
                        """);
        assertThat(get("b-hung-yen", "/api/v1/ballots?mine=true"))
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"items\": [{\"id\": \"%s\", \"me\": \"CAN_VOTE\"}], \"next\": null}".formatted(id));
        assertThat(get("b-stranger", "/api/v1/ballots/" + id)).hasStatus(404);
    }

    @Test
    void castsAPaperAndRefusesWhatIsNotAllowed() {
        assertThat(cast("b-bac-ninh", "{\"answers\": {\"flag\": {\"n2\": \"YES\"}}}"))
                .hasStatus(422)
                .bodyText()
                .contains("answers.flag.n2", "own-unit", "Không được đánh dấu đơn vị của mình.");
        assertThat(cast("b-stranger", PAPER)).hasStatus(403).bodyText().contains("/problems/not-on-roll");
        assertThat(cast("b-hung-yen", "{\"answers\": {\"flag\": {\"n2\": 7}}}")).hasStatus(422);
        assertThat(cast("b-hung-yen", "{}")).hasStatus(422);
        assertThat(cast("b-hung-yen", "{\"answers\":")).hasStatus(400);

        assertThat(cast("b-bac-ninh", "{\"answers\": {\"flag\": {\"n1\": \"YES\"}, \"HEAD\": [\"ha-nam\"]}}"))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.tracker")
                .asString()
                .hasSize(32);
        assertThat(get("b-bac-ninh", "/api/v1/ballots/" + id))
                .bodyJson()
                .isLenientlyEqualTo("{\"me\": \"VOTED\", \"turnout\": {\"cast\": 1, \"size\": 2}}");
    }

    @Test
    void keepsTheResultUntilItIsCertifiedAndThenShowsAllOfIt() {
        var receipt = voteAndCount();
        assertThat(get("b-hung-yen", "/api/v1/ballots/" + id + "/result"))
                .hasStatus(409)
                .bodyText()
                .contains("/problems/not-certified");
        assertThat(get("b-hung-yen", "/api/v1/ballots/" + id + "/record")).hasStatus(409);
        assertThat(cast("b-hung-yen", PAPER)).hasStatus(409).bodyText().contains("/problems/ballot-not-open");

        conduct.certify(id);

        assertThat(get("b-stranger", "/api/v1/ballots/" + id + "/result"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"questions": [{"id": "flag", "options": [
                          {"id": "n1", "yes": 1, "no": 0, "base": 1, "ratio": "1/1", "required": "1/2", "passed": true,
                           "elected": true, "reason": "ELECTED"},
                          {"id": "n2", "yes": 0, "no": 1, "passed": false}]}, {"id": "HEAD"}]}
                        """);
        assertThat(get("b-stranger", "/api/v1/ballots/" + id + "/record"))
                .hasStatusOk()
                .bodyText()
                .contains(receipt.tracker())
                .doesNotContain(receipt.checkCode(), "b-hung-yen", ": ", "\n");
        assertThat(get("b-stranger", "/api/v1/ballots/" + id + "/minutes.pdf"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_PDF);
    }

    @Test
    void leadsFromThePaperOverTheCheckPageToTheReceipt() {
        assertThat(get("b-hung-yen", "/ballots")).hasStatusOk().bodyText().contains("Bạn chưa bỏ phiếu");
        assertThat(get("b-hung-yen", "/")).hasStatusOk().bodyText().contains("Cuộc bỏ phiếu chờ bạn");
        assertThat(get("b-hung-yen", "/ballots/" + id))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Bạn không đánh dấu đơn vị của mình: Hội LHPN tỉnh Hưng Yên", "name=\"m.0.1\"", "name=\"p.1\"")
                .doesNotContain("name=\"m.0.0\"");

        var check = mvc.post()
                .uri("/ballots/" + id + "/check")
                .with(user("b-hung-yen"))
                .with(csrf())
                .param("m.0.1", "NO")
                .param("p.1", "2")
                .exchange();
        assertThat(check)
                .hasStatusOk()
                .bodyText()
                .contains("Kiểm tra phiếu trước khi bỏ", "Không đồng ý", "name=\"p.1\" value=\"2\"");
        assertThat(ballots.preview(BallotConduct.person("b-hung-yen"), id, new Choices(Map.of(), Map.of()))
                        .marks())
                .hasSize(2);

        var receipt = mvc.post()
                .uri("/ballots/" + id + "/papers")
                .with(user("b-hung-yen"))
                .with(csrf())
                .param("m.0.1", "NO")
                .param("p.1", "2")
                .exchange();
        assertThat(receipt).hasStatusOk().bodyText().contains("Phiếu của bạn đã vào hòm", "Mã kiểm tra");
        var session = receipt.getRequest().getSession(true);
        assertThat(Collections.list(session.getAttributeNames()))
                .noneMatch(name -> String.valueOf(session.getAttribute(name)).contains("NO"));
        assertThat(get("b-hung-yen", "/ballots/" + id))
                .bodyText()
                .contains("Phiếu bạn gửi bây giờ sẽ thay phiếu trước");
    }

    @Test
    void showsTheEnteredPaperAgainWhenItIsNotValid() {
        assertThat(mvc.post()
                        .uri("/ballots/" + id + "/check")
                        .with(user("b-hung-yen"))
                        .with(csrf())
                        .param("m.0.1", "NO")
                        .param("p.1", "0"))
                .hasStatus(422)
                .bodyText()
                .contains("Không được đánh dấu đơn vị của mình.", "href=\"#question-1\"")
                .containsPattern(Pattern.compile("id=\"m-0-1-NO\"[^>]*checked"));
    }

    @Test
    void showsTheResultAndFindsTheOwnPaper() {
        var receipt = voteAndCount();
        conduct.certify(id);

        assertThat(get("b-stranger", "/ballots/" + id + "/result"))
                .hasStatusOk()
                .bodyText()
                .contains("Hội LHPN tỉnh Hưng Yên", "1/1 (100%)", "Được chọn", "Biên bản kiểm phiếu");
        assertThat(mvc.post()
                        .uri("/ballots/" + id + "/result")
                        .with(user("b-bac-ninh"))
                        .with(csrf())
                        .param("tracker", " " + receipt.tracker().toUpperCase(Locale.ROOT))
                        .param("checkCode", receipt.checkCode()))
                .hasStatusOk()
                .bodyText()
                .contains("Phiếu có mã này đã được đếm.", "Các dấu được đếm từ phiếu của bạn");
        assertThat(mvc.get()
                        .uri("/ballots/" + id + "/result")
                        .with(user("b-stranger"))
                        .queryParam("lang", "en"))
                .bodyText()
                .contains("1 of 1 voted yes (100%)");
    }

    @Test
    void showsTheCountToTheTellersWhoAreToSignIt() {
        voteAndCount();
        var task = conduct.openTask(id, "CertifyBallot");

        assertThat(get("teller1", "/tasks/" + task.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Kết quả chờ ký", "Hội LHPN tỉnh Hưng Yên", "Được chọn");
        assertThat(get("teller1", "/ballots/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Chờ ký biên bản")
                .doesNotContain("Được chọn");
    }

    private Receipt voteAndCount() {
        var first = ballots.cast(BallotConduct.person("b-bac-ninh"), id, marks("flag", Map.of("n1", "YES")));
        ballots.cast(BallotConduct.person("b-hung-yen"), id, marks("flag", Map.of("n2", "NO")));
        conduct.closeAndCount(id);
        return first;
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(user(username)).exchange();
    }

    private MvcTestResult cast(String username, String paper) {
        return mvc.post()
                .uri("/api/v1/ballots/" + id + "/papers")
                .with(user(username))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(paper)
                .exchange();
    }
}
