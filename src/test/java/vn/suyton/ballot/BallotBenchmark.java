package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.suyton.ballot.BallotConduct.CHAIR;
import static vn.suyton.ballot.BallotConduct.TELLER;
import static vn.suyton.ballot.BallotConduct.marks;
import static vn.suyton.ballot.BallotConduct.people;
import static vn.suyton.ballot.BallotConduct.voter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.TaskDesk;

/**
 * How many papers a second fall into the box beside plain inserts of rows as long, each in a transaction of its own: one
 * run, one machine, one database. Not a test: it is run by name and prints its table, also to
 * {@code target/ballot-benchmark.md}.
 */
@SuyTonTest
class BallotBenchmark {

    private static final int VOTERS = 1_000;
    private static final int WARMING = 200;
    private static final int AT_ONCE = 8;

    private final BallotService ballots;
    private final BallotConduct conduct;
    private final List<String> report = new ArrayList<>();

    @Autowired
    private BallotBoxMapper box;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    BallotBenchmark(
            @Autowired BallotService ballots,
            @Autowired TaskDesk desk,
            @Autowired RuntimeService runtimeService,
            @Autowired ManagementService managementService) {
        this.ballots = ballots;
        this.conduct = new BallotConduct(ballots, desk, runtimeService, managementService);
    }

    @Test
    void measures() throws Exception {
        vote(WARMING);
        say("| what | papers | seconds | a second |");
        say("|---|---:|---:|---:|");
        var begun = System.nanoTime();
        var id = vote(VOTERS);
        var cast = rate("cast, " + AT_ONCE + " at once", begun);
        insert("warming", WARMING, box.listEnvelopes(id).get(0).sealed());
        begun = System.nanoTime();
        insert("plain", VOTERS, box.listEnvelopes(id).get(0).sealed());
        var plain = rate("plain insert, " + AT_ONCE + " at once", begun);
        conduct.decide(CHAIR, id, "CloseBallot", "close");
        begun = System.nanoTime();
        conduct.decide(TELLER, id, "CountBallot", "count");
        rate("counted", begun);
        say(String.format(Locale.ROOT, "%nA plain insert is %.1f times as quick as a cast.", plain / cast));
        Files.write(Path.of("target/ballot-benchmark.md"), report);
        conduct.certify(id);
        assertThat(ballots.getResult(id).cast()).isEqualTo(VOTERS);
    }

    private BallotId vote(int voters) throws InterruptedException, ExecutionException {
        var id = conduct.open(people(voters), List.of(BallotServiceTests.plain("a", "b")));
        atOnce(voters, i -> ballots.cast(voter(i), id, marks("q", Map.of("a", "YES"))));
        return id;
    }

    private void insert(String ballot, int rows, String sealed) throws InterruptedException, ExecutionException {
        jdbc.execute("CREATE TABLE IF NOT EXISTS benchmark_row LIKE ballot_envelope");
        var transaction = new TransactionTemplate(transactions);
        atOnce(
                rows,
                i -> transaction.executeWithoutResult(status -> jdbc.update(
                        "INSERT INTO benchmark_row (ballot_id, person_id, sealed) VALUES (?, ?, ?)",
                        ballot,
                        "v" + i,
                        sealed)));
        jdbc.update("DELETE FROM benchmark_row");
    }

    private static void atOnce(int times, IntConsumer work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var all = IntStream.range(0, times)
                    .mapToObj(i -> pool.submit(() -> work.accept(i)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private double rate(String what, long begun) {
        var seconds = (System.nanoTime() - begun) / 1e9;
        say(String.format(Locale.ROOT, "| %s | %d | %.2f | %.0f |", what, VOTERS, seconds, VOTERS / seconds));
        return VOTERS / seconds;
    }

    @SuppressWarnings("SystemOut")
    private void say(String line) {
        report.add(line);
        System.out.println(line);
    }
}
