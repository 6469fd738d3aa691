package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.TELLER;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotConduct.voter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;

/** What must hold when many vote at once, and when something goes wrong. Commits, so it leaves its ballots behind. */
@SuyTonTest
class BallotBoxIT {

    private static final int ALL_AT_ONCE = 200;
    private static final int VOTERS = 24;
    private static final List<Question> ONE = List.of(BallotServiceTests.plain("a", "b"));

    private final BallotService ballots;
    private final BallotConduct conduct;

    @Autowired
    private BallotQueryService queries;

    @Autowired
    private BallotConductService process;

    @Autowired
    private BallotBoxMapper box;

    @Autowired
    private KeySafe safe;

    @Autowired
    private KeyDisposal disposal;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    BallotBoxIT(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.ballots = ballots;
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    @Test
    void losesNoPaperAndCountsNoneTwiceWhenAllVoteAtOnce() throws Exception {
        var id = conduct.open(people(ALL_AT_ONCE), ONE);
        var casts = new ArrayList<Callable<Receipt>>();
        // everybody votes twice at the same time: whichever comes last counts, and both say the same
        IntStream.range(0, 2 * ALL_AT_ONCE)
                .forEach(i -> casts.add(() -> ballots.cast(voter(i / 2), id, marks("q", mark(i / 2)))));

        var receipts = atOnce(casts);

        assertThat(receipts).hasSize(2 * ALL_AT_ONCE);
        assertThat(rows("ballot_envelope", id)).isEqualTo(ALL_AT_ONCE);
        assertThat(conduct.openSteps(id)).containsExactly("CloseBallot COUNCIL_CHAIR");
        conduct.closeAndCount(id);
        conduct.certify(id);
        var result = ballots.getResult(id);
        assertThat(result.cast()).isEqualTo(ALL_AT_ONCE);
        assertThat(result.questions().get(0).findOption("a").orElseThrow().yes())
                .isEqualTo(ALL_AT_ONCE / 2);
    }

    @RepeatedTest(5)
    void countsOrRefusesEachPaperThatArrivesWithTheClosing() throws Exception {
        var id = conduct.open(people(VOTERS), ONE);
        Queue<String> taken = new ConcurrentLinkedQueue<>();
        var acts = new ArrayList<Callable<String>>();
        IntStream.range(0, VOTERS)
                .forEach(i ->
                        acts.add(() -> castUnlessClosed(id, i).map(taken::add).toString()));
        acts.add(acts.size() / 2, () -> {
            conduct.timeIsOver(id);
            return "closed";
        });

        atOnce(acts);

        conduct.decide(TELLER, id, "CountBallot", "count");
        conduct.certify(id);
        assertThat(box.listTrackers(id)).containsExactlyInAnyOrderElementsOf(taken);
        assertThat(ballots.getResult(id).cast()).isEqualTo(taken.size());
    }

    @Test
    void countsAllOrNothing() {
        var id = full();
        conduct.decide(CHAIR, id, "CloseBallot", "close");
        var keyFile = box.findKeys(id).orElseThrow().keyFile();

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            process.count(id);
            transaction.setRollbackOnly();
        });

        assertThat(rows("ballot_envelope", id)).isEqualTo(3);
        assertThat(rows("ballot_paper", id) + rows("ballot_mark", id)).isZero();
        assertThat(box.findKeys(id).orElseThrow().wrappedPrivateKey()).isNotNull();
        assertThat(safe.names()).contains(keyFile);

        conduct.decide(TELLER, id, "CountBallot", "count");

        assertThat(rows("ballot_envelope", id)).isZero();
        assertThat(rows("ballot_paper", id)).isEqualTo(3);
        assertThat(box.findKeys(id).orElseThrow().wrappedPrivateKey()).isNull();
        assertThat(safe.names()).doesNotContain(keyFile);
    }

    /** As after a crash between the commit of a count and the deletion of the key. */
    @Test
    void destroysForgottenKeysAtTheStartAndKeepsThoseOfRunningBallots() {
        var finished = safe.create();
        var running = box.findKeys(full()).orElseThrow().keyFile();
        box.updateKeys(full(), new BallotKeys.Kept("-", null, finished));

        disposal.sweep();

        assertThat(safe.names()).contains(running).doesNotContain(finished);
    }

    @Test
    void countsNothingWhenAnEnvelopeWasTamperedWith() {
        var id = full();
        conduct.decide(CHAIR, id, "CloseBallot", "close");
        // the envelope of one voter is put in the place of another
        var first = box.listEnvelopes(id).get(0);
        box.updateEnvelope(id, "v1", first.sealed(), "");

        assertThatExceptionOfType(BallotProblems.EnvelopeDamaged.class)
                .isThrownBy(() -> conduct.decide(TELLER, id, "CountBallot", "count"));

        assertThat(queries.get(CHAIR, id).state()).isEqualTo(BallotState.CLOSED);
        assertThat(rows("ballot_envelope", id)).isEqualTo(3);
        assertThat(rows("ballot_paper", id)).isZero();
    }

    @Test
    void writesNoPairOfVoterAndChoiceAnywhere() {
        var id = conduct.open(people(3), ONE);
        var receipts = IntStream.range(0, 3)
                .mapToObj(i -> ballots.cast(voter(i), id, marks("q", mark(i))))
                .toList();
        for (var receipt : receipts) {
            assertThat(tablesThatContain(receipt.tracker())).isEmpty();
            assertThat(tablesThatContain(receipt.checkCode())).isEmpty();
        }
        assertThat(envelopeLengths(id)).hasSize(1);

        conduct.closeAndCount(id);
        conduct.certify(id);

        for (var receipt : receipts) {
            assertThat(tablesThatContain(receipt.tracker())).containsExactly("ballot_paper");
            assertThat(tablesThatContain(receipt.checkCode())).isEmpty();
        }
        assertThat(tablesThatContain("ballot.cast")).containsExactly("audit_entry");
        assertThat(database.sql("SELECT DISTINCT actor FROM audit_entry WHERE action = 'ballot.cast'")
                        .query(String.class)
                        .list())
                .containsExactly("voter");
    }

    private BallotId full() {
        var id = conduct.open(people(3), ONE);
        IntStream.range(0, 3).forEach(i -> ballots.cast(voter(i), id, marks("q", mark(i))));
        return id;
    }

    private Optional<String> castUnlessClosed(BallotId id, int number) {
        try {
            return Optional.of(
                    ballots.cast(voter(number), id, marks("q", mark(number))).tracker());
        } catch (BallotProblems.NotOpen e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> mark(int number) {
        return Map.of("a", number % 2 == 0 ? "YES" : "NO");
    }

    private static <T> List<T> atOnce(List<Callable<T>> acts) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(acts.size());
        try {
            var futures = acts.stream()
                    .map(act -> pool.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private int rows(String table, BallotId id) {
        return database.sql("SELECT COUNT(*) FROM " + table + " WHERE ballot_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private List<Integer> envelopeLengths(BallotId id) {
        return database.sql("SELECT DISTINCT LENGTH(sealed) FROM ballot_envelope WHERE ballot_id = ?")
                .param(id.value())
                .query(Integer.class)
                .list();
    }

    /** Of all tables, those of the engine as well. */
    private List<String> tablesThatContain(String text) {
        return database.sql("""
                        SELECT table_name, column_name FROM information_schema.columns
                        WHERE table_schema = DATABASE() AND data_type IN ('varchar', 'text', 'mediumtext', 'longtext', 'longblob')
                        """).query((row, number) -> List.of(row.getString(1), row.getString(2))).list().stream()
                .filter(column -> contains(column.get(0), column.get(1), text))
                .map(column -> column.get(0))
                .distinct()
                .toList();
    }

    private boolean contains(String table, String column, String text) {
        return database.sql("SELECT COUNT(*) FROM `" + table + "` WHERE INSTR(`" + column + "`, ?) > 0")
                        .param(text)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
