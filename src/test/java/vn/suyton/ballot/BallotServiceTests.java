package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.CLOSES_AT;
import static vn.suyton.ballot.BallotConduct.SECOND_TELLER;
import static vn.suyton.ballot.BallotConduct.TELLER;
import static vn.suyton.ballot.BallotConduct.cluster;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotConduct.voter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.SuyTonTest;
import vn.suyton.TestTime;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

@SuyTonTest
@Transactional
class BallotServiceTests {

    private static final List<Question> ONE =
            List.of(BallotMother.approval("flag", 1, BallotMother.ACCLAMATION, null, "hung-yen", "bac-ninh"));

    private final BallotService ballots;

    @Autowired
    private BallotQueryService queries;

    @Autowired
    private ShiftableClock clock;

    @Autowired
    private JdbcClient database;

    private final BallotConduct conduct;

    BallotServiceTests(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.ballots = ballots;
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    @Test
    void freezesTheRollWhenItOpens() {
        var id = conduct.prepared(cluster(), ONE);
        assertThat(queries.get(CHAIR, id).rollHash()).isNull();

        conduct.decide(CHAIR, id, "OpenBallot", "open");

        var ballot = queries.get(voter("hung-yen"), id);
        assertThat(ballot.state()).isEqualTo(BallotState.OPEN);
        assertThat(ballot.rollHash()).hasSize(64);
        assertThat(ballot.rollSize()).isEqualTo(9);
        assertThat(ballot.mayNotMark()).containsExactly("hung-yen");
        assertThat(queries.get(voter("ha-nam"), id).mayNotMark()).isEmpty();
    }

    @Test
    void takesAPaperAndOnlySaysHowManyHaveVoted() {
        var id = conduct.open(cluster(), ONE);

        var receipt = ballots.cast(voter("ha-nam"), id, marks("flag", Map.of("hung-yen", "YES")));

        assertThat(receipt.tracker()).hasSize(32).isNotEqualTo(receipt.checkCode());
        assertThat(queries.get(voter("ha-nam"), id).me()).isEqualTo(BallotView.Standing.VOTED);
        assertThat(queries.get(voter("bac-ninh"), id).me()).isEqualTo(BallotView.Standing.CAN_VOTE);
        assertThat(queries.get(CHAIR, id).cast()).isEqualTo(1);
        assertThat(queries.get(CHAIR, id).me()).isEqualTo(BallotView.Standing.NOT_ON_ROLL);
    }

    @Test
    void replacesThePaperOfWhoVotesAgain() {
        var id = conduct.open(people(2), List.of(plain("a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "NO")));
        var last = ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        var other = ballots.cast(voter(1), id, marks("q", Map.of("a", "YES")));

        conduct.closeAndCount(id);
        conduct.certify(id);

        var result = ballots.getResult(id);
        assertThat(result.cast()).isEqualTo(2);
        assertThat(result.questions().get(0).options().get(0).yes()).isEqualTo(2);
        assertThat(queries.getRecord(CHAIR, id)).contains(last.tracker(), other.tracker());
    }

    @Test
    void refusesWhoIsNotOnTheRoll() {
        var id = conduct.open(cluster(), ONE);

        assertThatExceptionOfType(BallotProblems.NotOnRoll.class)
                .isThrownBy(() -> ballots.cast(CHAIR, id, marks("flag", Map.of("hung-yen", "YES"))));
    }

    @Test
    void refusesAMarkForTheOwnUnitWithoutRepeatingIt() {
        var id = conduct.open(cluster(), ONE);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> ballots.cast(voter("hung-yen"), id, marks("flag", Map.of("hung-yen", "YES"))))
                .satisfies(e -> assertThat(e.fields())
                        .extracting(field -> field.field(), field -> field.code())
                        .containsExactly(tuple("answers.flag.hung-yen", "own-unit")))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("YES"));
        assertThat(queries.get(CHAIR, id).cast()).isZero();
    }

    @Test
    void refusesAPaperBeforeTheOpeningAndFromTheInstantOfClosing() {
        var id = conduct.prepared(people(1), List.of(plain("a")));
        var paper = marks("q", Map.of("a", "YES"));
        assertThatThrownBy(() -> ballots.cast(voter(0), id, paper)).isInstanceOf(BallotProblems.NotOpen.class);

        conduct.decide(CHAIR, id, "OpenBallot", "open");
        shiftTo(Duration.between(TestTime.BEGIN, CLOSES_AT));

        assertThatThrownBy(() -> ballots.cast(voter(0), id, paper)).isInstanceOf(BallotProblems.NotOpen.class);
    }

    @Test
    void asksTheChairToCloseOnceAllHaveVoted() {
        var id = conduct.open(people(2), List.of(plain("a")));
        ballots.cast(voter(0), id, marks("q", Map.of()));
        ballots.cast(voter(0), id, marks("q", Map.of()));
        assertThat(conduct.openSteps(id)).isEmpty();

        ballots.cast(voter(1), id, marks("q", Map.of()));

        assertThat(conduct.openSteps(id)).containsExactly("CloseBallot COUNCIL_CHAIR");
    }

    @Test
    void showsTheResultToNobodyBeforeAllHaveSigned() {
        var id = conduct.open(people(1), List.of(plain("a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        conduct.closeAndCount(id);
        var admin = BallotConduct.official("admin", Role.ADMIN);

        assertThatThrownBy(() -> ballots.getResult(id)).isInstanceOf(BallotProblems.NotCertified.class);
        assertThatThrownBy(() -> queries.getResult(admin, id)).isInstanceOf(BallotProblems.NotCertified.class);
        assertThatThrownBy(() -> queries.getRecord(admin, id)).isInstanceOf(BallotProblems.NotCertified.class);
        assertThat(queries.findResultToSign(admin, id)).isEmpty();
        assertThat(queries.findResultToSign(TELLER, id)).isPresent();

        conduct.certify(id);

        assertThat(queries.getResult(admin, id).cast()).isEqualTo(1);
        assertThat(queries.getMinutesContent(admin, id)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void needsThreeDifferentPeopleToCertify() {
        var id = conduct.open(people(1), List.of(plain("a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        conduct.closeAndCount(id);
        conduct.decide(TELLER, id, "CertifyBallot", "certify");

        assertThatThrownBy(() -> conduct.decide(TELLER, id, "CertifyBallot", "certify"))
                .isInstanceOf(BallotProblems.SignedAlready.class);
        conduct.decide(SECOND_TELLER, id, "CertifyBallot", "certify");
        assertThat(conduct.openSteps(id)).containsExactly("CertifyBallot COUNCIL_CHAIR");
        conduct.decide(CHAIR, id, "CertifyBallot", "certify");

        assertThat(queries.get(CHAIR, id).signatures())
                .extracting(Signature::place, Signature::personId, Signature::role)
                .containsExactly(
                        tuple(1, "p-teller1", Role.TELLER),
                        tuple(2, "p-teller2", Role.TELLER),
                        tuple(3, "p-chair", Role.COUNCIL_CHAIR));
    }

    @Test
    void isCancelledWithTheReasonWhenTheChairDisputesTheMinutes() {
        var id = conduct.open(people(1), List.of(plain("a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        conduct.closeAndCount(id);
        conduct.decide(TELLER, id, "CertifyBallot", "certify");
        conduct.decide(SECOND_TELLER, id, "CertifyBallot", "certify");

        conduct.decide(CHAIR, id, "CertifyBallot", "dispute");

        assertThat(queries.get(CHAIR, id).state()).isEqualTo(BallotState.CANCELLED);
        assertThat(queries.get(CHAIR, id).cancelReason()).isEqualTo("Ý kiến của chair");
        assertThatThrownBy(() -> ballots.getResult(id)).isInstanceOf(BallotProblems.NotCertified.class);
    }

    @Test
    void isHiddenFromStrangersUntilCertified() {
        var id = conduct.open(people(1), List.of(plain("a")));

        assertThatThrownBy(() -> queries.get(voter(99), id)).isInstanceOf(NotFound.class);
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));
        conduct.closeAndCount(id);
        conduct.certify(id);

        assertThat(queries.get(voter(99), id).state()).isEqualTo(BallotState.CERTIFIED);
    }

    @Test
    void letsTheVoterFindEachMarkByTheCheckCode() {
        var id = conduct.open(cluster(), ONE);
        var mine = ballots.cast(voter("hung-yen"), id, marks("flag", Map.of("bac-ninh", "NO")));
        BallotConduct.UNITS.stream()
                .filter(unit -> !unit.equals("hung-yen"))
                .forEach(unit -> ballots.cast(voter(unit), id, marks("flag", Map.of())));
        conduct.closeAndCount(id);
        conduct.certify(id);

        assertThat(queries.isCounted(CHAIR, id, mine.tracker())).isTrue();
        assertThat(queries.isCounted(CHAIR, id, mine.checkCode())).isFalse();
        assertThat(queries.marksOf(CHAIR, id, mine.checkCode())).isEqualTo(Map.of("flag", Map.of("bac-ninh", Mark.NO)));
        assertThat(queries.marksOf(CHAIR, id, mine.tracker())).isEmpty();
    }

    @Test
    void destroysThePapersUnopenedBelowTheQuorum() {
        var quorum = BallotMother.withQuorum("2/3");
        var id = conduct.open(people(3), List.of(BallotMother.approval("q", 1, quorum, null, "a")));
        ballots.cast(voter(0), id, marks("q", Map.of("a", "YES")));

        conduct.timeIsOver(id);

        assertThat(queries.get(CHAIR, id).state()).isEqualTo(BallotState.FAILED);
        assertThat(conduct.openSteps(id)).containsExactly("ReconveneBallot COUNCIL_CHAIR");
        assertThat(count("ballot_envelope", id)).isZero();
        assertThat(count("ballot_paper", id)).isZero();
    }

    @Test
    void refusesAPlanThatCannotBeHeld() {
        var twice = BallotMother.approval("q", 1, BallotMother.simple(), null, "a", "a");
        var circle = BallotMother.approval("q", 1, BallotMother.simple(), "q", "a");

        assertThatThrownBy(() -> conduct.prepared(people(1), List.of(twice))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> conduct.prepared(people(1), List.of(circle))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> conduct.prepared(people(1), List.of())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> conduct.prepared(List.of(), List.of(plain("a"))))
                .isInstanceOf(InvalidInput.class);
    }

    private int count(String table, BallotId id) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE ballot_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private void shiftTo(Duration sinceBegin) {
        clock.setOffset(Duration.between(clock.real().instant(), TestTime.BEGIN.plus(sinceBegin)));
    }

    static Question plain(String... options) {
        return BallotMother.approval("q", 1, BallotMother.simple(), null, options);
    }
}
