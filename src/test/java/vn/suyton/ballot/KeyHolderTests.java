package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.TELLER;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotConduct.person;
import static vn.suyton.ballot.BallotConduct.voter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.programme.KeyRule;

/** Two of three people open the box together; one alone cannot, and neither can the database with the key directory. */
@SuyTonTest
@Transactional
class KeyHolderTests {

    private static final List<String> HOLDERS = List.of("k-an", "k-binh", "k-chi");
    private static final KeyRule TWO = new KeyRule(2, List.of(Role.RECEPTION), "Quy chế");
    private static final Pattern GROUP = Pattern.compile("inline-block\">([0-9a-f]{8})<");

    private final BallotConduct conduct;
    private final BallotService ballots;

    @Autowired
    private KeyHolderService keys;

    @Autowired
    private BallotQueryService queries;

    @Autowired
    private BallotKeys ballotKeys;

    @Autowired
    private BallotBoxMapper box;

    @Autowired
    private OrganisationSetupService organisation;

    @Autowired
    private AccountService accounts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvcTester mvc;

    KeyHolderTests(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.ballots = ballots;
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    @BeforeEach
    void appointHolders() {
        HOLDERS.forEach(name -> appoint(name, Role.RECEPTION));
    }

    private void appoint(String name, Role role) {
        var admin = BallotConduct.official("admin", Role.ADMIN);
        organisation.addPerson(admin, new Person(name, "Bà " + name, null));
        accounts.createAccount(name, name, "một câu dài dễ nhớ", false);
        var since = new Period(LocalDate.of(2022, 1, 1), null);
        organisation.grantOffice(admin, name, role, Scope.CENTRAL_ID, since);
    }

    private BallotId prepared() {
        return conduct.prepared(
                people(3), List.of(BallotMother.approval("q", 1, BallotMother.simple(), null, "a")), TWO);
    }

    private List<String> receiveAll(BallotId id) {
        return HOLDERS.stream().map(name -> keys.receive(person(name), id)).toList();
    }

    private List<String> openAndVote(BallotId id) {
        var all = receiveAll(id);
        conduct.decide(CHAIR, id, "OpenBallot", "open");
        for (int i = 0; i < 3; i++) {
            ballots.cast(voter(i), id, marks("q", Map.of("a", "YES")));
        }
        conduct.decide(CHAIR, id, "CloseBallot", "close");
        return all;
    }

    @Test
    void anyTwoOfThreeKeysOpenTheBox() {
        for (var pair : List.of(List.of(0, 1), List.of(0, 2), List.of(2, 1))) {
            var id = prepared();
            var all = openAndVote(id);

            keys.unlock(TELLER, id, pair.stream().map(all::get).toList());
            conduct.decide(TELLER, id, "CountBallot", "count");
            conduct.certify(id);

            assertThat(queries.getResult(TELLER, id)
                            .questions()
                            .get(0)
                            .options()
                            .get(0)
                            .yes())
                    .isEqualTo(3);
        }
    }

    @Test
    void votingDoesNotStartBeforeEveryHolderHasTheOwnKey() {
        var id = prepared();
        keys.receive(person("k-an"), id);

        assertThatThrownBy(() -> conduct.decide(CHAIR, id, "OpenBallot", "open"))
                .isInstanceOf(BallotProblems.KeysNotReceived.class);

        assertThat(queries.get(CHAIR, id).state()).isEqualTo(BallotState.PREPARED);
    }

    @Test
    void nobodyCountsBeforeEnoughKeysAreHere() {
        var id = prepared();
        var all = openAndVote(id);

        assertThatThrownBy(() -> conduct.decide(TELLER, id, "CountBallot", "count"))
                .isInstanceOf(BallotProblems.BoxLocked.class);
        refuses(id, "too-few-keys", all.get(0));
        refuses(id, "key-twice", all.get(0), all.get(0));
        refuses(id, "no-key", all.get(0), all.get(1).substring(1));
        refuses(id, "key-of-nobody", all.get(0), HolderKey.random().text());
        assertThatThrownBy(() -> keys.unlock(person("k-an"), id, all)).isInstanceOf(NotFound.class);
        // a blank field, capitals and groups are no reason to refuse
        keys.unlock(TELLER, id, List.of("", all.get(0).toUpperCase(Locale.ROOT), " " + all.get(2)));
        assertThat(keys.get(TELLER, id).locked()).isFalse();
    }

    private void refuses(BallotId id, String code, String... typed) {
        assertThatThrownBy(() -> keys.unlock(TELLER, id, List.of(typed)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal ->
                                assertThat(refusal.fields()).extracting("code").containsExactly(code));
    }

    @Test
    void databaseAndKeyDirectoryTogetherDoNotOpenAnEnvelope() {
        var id = prepared();
        var all = openAndVote(id);
        var kept = box.findKeys(id).orElseThrow();

        assertThatThrownBy(() -> ballotKeys.open(id, kept, new byte[0])).isInstanceOf(BallotProblems.KeyMissing.class);
        // no key is stored, in whatever form
        var rows = database.sql("SELECT CONCAT_WS(' ', public_key, sealed_share) FROM ballot_key_holder")
                .query(String.class)
                .list();
        assertThat(rows).noneMatch(row -> all.stream().anyMatch(row::contains));
    }

    /** Who has an old backup and all keys has still no file of the key directory. */
    @Test
    void keysAndOldBackupOpenNothingAfterTheCount() throws Exception {
        var id = prepared();
        var all = openAndVote(id);
        var backup = box.findKeys(id).orElseThrow();
        keys.unlock(TELLER, id, all);
        conduct.decide(TELLER, id, "CountBallot", "count");

        assertThat(box.findKeys(id).orElseThrow().wrappedPrivateKey()).isNull();
        assertThat(database.sql(
                                "SELECT COUNT(*) FROM ballot_key_holder WHERE ballot_id = ? AND sealed_share IS NOT NULL")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        // deleted after the commit, which this test never comes to
        Files.delete(Path.of("target/test-ballot-keys", backup.keyFile()));
        assertThatThrownBy(() -> ballotKeys.open(id, backup, new byte[0]))
                .isInstanceOf(BallotProblems.KeyMissing.class);
    }

    @Test
    void aKeyReceivedAgainReplacesTheFirst() {
        var id = prepared();
        var lost = keys.receive(person("k-an"), id);
        var all = openAndVote(id);

        refuses(id, "key-of-nobody", lost, all.get(1));
        assertThatThrownBy(() -> keys.receive(person("k-an"), id)).isInstanceOf(BallotProblems.WrongState.class);
    }

    @Test
    void whoHoldsNoKeyGetsNone() {
        var id = prepared();

        assertThatThrownBy(() -> keys.receive(TELLER, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void aRuleThatAsksForMoreHoldersThanThereAreIsRefused() {
        var four = new KeyRule(4, List.of(Role.RECEPTION), "Quy chế");
        var question = List.of(BallotMother.approval("q", 1, BallotMother.simple(), null, "a"));

        assertThatThrownBy(() -> conduct.prepared(people(3), question, four))
                .isInstanceOf(BallotProblems.TooFewKeyHolders.class);
    }

    @Test
    void thePagesShowAKeyOnceAndNameTheFieldThatIsWrong() throws Exception {
        appoint("k-teller", Role.TELLER);
        var id = prepared();
        var before = mvc.get().uri("/ballots/" + id + "/keys").with(user("k-an"));
        assertThat(before).bodyText().contains("ít nhất 2 trong 3", "Chưa nhận khóa", "Nhận khóa của tôi");
        var all = new ArrayList<String>();
        for (var name : HOLDERS) {
            var page = mvc.post()
                    .uri("/ballots/" + id + "/keys/mine")
                    .with(user(name))
                    .with(csrf())
                    .exchange();
            assertThat(page)
                    .hasStatusOk()
                    .headers()
                    .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
            var key = new StringBuilder();
            GROUP.matcher(page.getResponse().getContentAsString())
                    .results()
                    .forEach(group -> key.append(group.group(1)));
            all.add(key.toString());
        }
        conduct.decide(CHAIR, id, "OpenBallot", "open");
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        ballots.cast(voter(1), id, marks("q", Map.of("a", "YES")));
        conduct.timeIsOver(id);

        assertThat(mvc.get().uri("/ballots/" + id + "/keys").with(user("k-teller")))
                .hasStatusOk()
                .bodyText()
                .contains("Khóa thứ 1", "Khóa thứ 2")
                .doesNotContain("Khóa thứ 3");
        var wrong = together(id, all.get(0), "abc");
        assertThat(wrong).hasStatus(422).bodyText().contains("không phải là một khóa", all.get(0), "abc");
        assertThat(together(id, all.get(0), all.get(1))).hasStatus(302);
        assertThat(mvc.get().uri("/ballots/" + id + "/keys").with(user("k-teller")))
                .bodyText()
                .contains("Đã có đủ khóa");
    }

    private MvcTestResult together(BallotId id, String... typed) {
        return mvc.post()
                .uri("/ballots/" + id + "/keys/together")
                .with(user("k-teller"))
                .with(csrf())
                .param("keys", typed)
                .exchange();
    }
}
