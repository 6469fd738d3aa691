package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotConduct.person;
import static vn.suyton.ballot.BallotConduct.voter;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Role;
import vn.suyton.programme.VoteRule;

/** Rankings from the page to the public record. */
@SuyTonTest
@Transactional
class BallotRankingTests {

    private static final Question ORDER = order(BallotMother.simple());

    private final BallotService ballots;
    private final BallotConduct conduct;

    @Autowired
    private BallotQueryService queries;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvcTester mvc;

    BallotRankingTests(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.ballots = ballots;
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    @BeforeEach
    void registerOneVoter(@Autowired OrganisationSetupService organisation, @Autowired AccountService accounts) {
        organisation.addPerson(BallotConduct.official("admin", Role.ADMIN), new Person("r-one", "Bà Một", null));
        accounts.createAccount("r-one", "r-one", "một câu dài dễ nhớ", false);
    }

    @Test
    void countsRankingsWithWeightsAndPublishesARecordThatVerifies() throws IOException {
        var voters = List.of(new Voter("v0", "Người 0", null, 3), new Voter("v1", "Người 1", null));
        var id = conduct.open(voters, List.of(ORDER));
        var mine = ballots.cast(voter(0), id, ranked("c", "a"));
        ballots.cast(voter(1), id, ranked("a"));

        conduct.closeAndCount(id);
        conduct.certify(id);

        var result = ballots.getResult(id).questions().get(0);
        assertThat(result.elected())
                .extracting(OptionResult::key, OptionResult::yes)
                .containsExactly(tuple("c", 3));
        assertThat(result.options().get(1).key() + result.options().get(1).yes())
                .isEqualTo("a4");
        assertThat(queries.rankingsOf(CHAIR, id, mine.checkCode())).isEqualTo(Map.of("order", List.of("c", "a")));
        assertThat(differences(id)).isEmpty();
    }

    @Test
    void findsOutWhenSomebodyAltersACountedRow() throws IOException {
        var id = conduct.open(people(2), List.of(BallotServiceTests.plain("a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        ballots.cast(voter(1), id, marks("q", Map.of("a", "NO")));
        conduct.closeAndCount(id);
        conduct.certify(id);
        assertThat(differences(id)).isEmpty();

        database.sql("UPDATE ballot_mark SET mark = 'YES' WHERE ballot_id = ? AND mark = 'NO'")
                .param(id.value())
                .update();

        assertThat(differences(id))
                .anyMatch(text -> text.startsWith("papersHash"))
                .anyMatch(text -> text.contains("the record says 1, computed is 2"));
    }

    @Test
    void ranksOnThePageAndKeepsTheOrderThroughTheCheck() {
        var id = conduct.open(List.of(new Voter("r-one", "Bà Một", null)), List.of(ORDER));
        assertThat(mvc.get().uri("/ballots/" + id).with(user("r-one")))
                .hasStatusOk()
                .bodyText()
                .contains("Xếp theo thứ tự ưu tiên", "name=\"r.0.2\"", "Thứ 3");

        var check =
                mvc.post().uri("/ballots/" + id + "/check").with(user("r-one")).with(csrf());
        assertThat(check.param("r.0.2", "1").param("r.0.0", "3").exchange())
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("name=\"r.0.2\" value=\"1\"", "name=\"r.0.0\" value=\"2\"");

        var same =
                mvc.post().uri("/ballots/" + id + "/papers").with(user("r-one")).with(csrf());
        assertThat(same.param("r.0.2", "1").param("r.0.0", "1").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("cùng thứ tự");
        assertThat(queries.get(person("r-one"), id).cast()).isZero();

        var cast =
                mvc.post().uri("/ballots/" + id + "/papers").with(user("r-one")).with(csrf());
        assertThat(cast.param("r.0.2", "1").exchange()).hasStatusOk();
        assertThat(queries.get(person("r-one"), id).cast()).isEqualTo(1);
    }

    @Test
    void takesARankingAsAListAndRefusesWhatIsNone() {
        var id = conduct.open(List.of(new Voter("r-one", "Bà Một", null)), List.of(ORDER));

        assertThat(post(id, "[\"b\", \"b\"]").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(id, "[\"z\"]").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(id, "{\"b\": \"YES\"}").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(id, "[\"b\", \"a\", \"c\"]").exchange()).hasStatus(HttpStatus.CREATED);
    }

    /** A ranking is published whole: one that lacks the own unit would be the voter's name. */
    @Test
    void refusesARankingWhereTheOwnUnitIsLeftOut() {
        var nameless = order(BallotMother.ACCLAMATION);

        assertThatThrownBy(() -> conduct.prepared(people(1), List.of(nameless)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.fields().get(0).code()).isEqualTo("ranking-names-unit"));
    }

    private MockMvcTester.MockMvcRequestBuilder post(BallotId id, String answer) {
        return mvc.post()
                .uri("/api/v1/ballots/" + id + "/papers")
                .with(user("r-one"))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answers\": {\"order\": " + answer + "}}");
    }

    private List<String> differences(BallotId id) throws IOException {
        return RecordCheck.differences(new StringReader(queries.getRecord(CHAIR, id)));
    }

    private static Choices ranked(String... options) {
        return new Choices(Map.of(), Map.of("order", List.of(options)));
    }

    static Question order(VoteRule rule) {
        var options = List.of(BallotMother.unit("a"), BallotMother.unit("b"), BallotMother.unit("c"));
        return new Question(
                "order", Question.Kind.RANK, "Thứ tự", 1, options, rule, null, CountingMethod.INSTANT_RUN_OFF);
    }
}
