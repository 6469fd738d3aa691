package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.suyton.TestDatabase;
import vn.suyton.demo.SeasonData;
import vn.suyton.platform.database.ServerConnection;

/** Two nodes on one database: one dies five times in the middle of the count, then both count at once. */
class CountCrashIT {

    private static final int VOTERS = 9;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String STUCK = """
            SELECT COUNT(*) FROM information_schema.processlist
            WHERE db = DATABASE() AND command IN ('Query', 'Execute') AND time_ms > 200 AND id <> CONNECTION_ID()
            """;
    /** What the count meets on its way, in this order: whoever holds one of them stops it there. */
    private static final List<String> STOPS = List.of(
            "SELECT id FROM ballot FOR UPDATE",
            "LOCK TABLES ballot_paper WRITE",
            "LOCK TABLES ballot_mark WRITE",
            "SELECT person_id FROM ballot_envelope FOR UPDATE",
            "SELECT ID_ FROM ACT_RU_TASK FOR UPDATE");

    private final SeasonData season = SeasonData.load();

    @Test
    void aCountThatIsCutOffHasNotBegunAndOfTwoNodesOneCounts() throws Exception {
        var connection = TestDatabase.newSchema("count_crash");
        var jdbc = new JdbcTemplate(
                new DriverManagerDataSource(connection.url(), connection.username(), connection.password()));
        try (var stays = RunningApplication.in(Path.of("target/count-crash"), settings(connection))) {
            var driver = new SeasonDriver(stays.ready(), season);
            var ballotId = fullBox(driver);
            dieAndCount(stays, driver, connection, jdbc);
            assertCountedOnce(jdbc);
            driver.certifyClusterBallot();
            assertThat(driver.ballot(SeasonDriver.ADMIN, ballotId).path("state").stringValue())
                    .isEqualTo("CERTIFIED");
            assertThat(stays.ready()
                            .askAsStranger("/verify/ballots/" + ballotId)
                            .required()
                            .text())
                    .contains("Có, kết quả khớp");
        }
    }

    private void dieAndCount(
            RunningApplication stays, SeasonDriver driver, ServerConnection connection, JdbcTemplate jdbc)
            throws Exception {
        try (var dies = stays.another()) {
            for (var stop : STOPS) {
                dieAt(stop, dies, driver.tellers().get(0), connection);
                assertNothingHasHappened(jdbc, stop);
                dies.startAgain();
            }
            countOnBoth(stays, dies);
        }
    }

    private static String[] settings(ServerConnection connection) {
        return new String[] {
            "--suyton.embedded-database.enabled=false",
            "--spring.datasource.url=" + connection.url(),
            "--spring.datasource.username=" + connection.username(),
            "--spring.datasource.password=" + connection.password()
        };
    }

    private String fullBox(SeasonDriver driver) {
        driver.nominate();
        var ballotId = driver.callVoting().path("ballotId").stringValue();
        driver.tasks().decide(driver.head(), "OpenBallot", "open");
        driver.castAll(ballotId, driver.clusterPapers(ballotId));
        driver.letTimePass(ballotId);
        Awaitility.await("the box is locked")
                .atMost(PATIENCE)
                .until(() -> driver.tasks().waits(driver.tellers().get(0), "CountBallot"));
        return ballotId;
    }

    private static void dieAt(String stop, RunningApplication dies, String teller, ServerConnection connection)
            throws SQLException {
        var http = dies.ready();
        var counting =
                new TaskCalls(http).waiting(teller, "CountBallot", "count", "").get(0);
        try (var holder = DriverManager.getConnection(connection.url(), connection.username(), connection.password())) {
            holder.setAutoCommit(false);
            execute(holder, stop);
            http.postAndDo(teller, counting.path(), counting.body(), () -> {
                Awaitility.await("the count waits at " + stop)
                        .pollInterval(Duration.ofMillis(50))
                        .atMost(PATIENCE)
                        .until(() -> isStuck(holder));
                dies.kill();
            });
            holder.rollback();
            execute(holder, "UNLOCK TABLES");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isStuck(Connection holder) throws SQLException {
        try (var statement = holder.createStatement();
                var rows = statement.executeQuery(STUCK)) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }

    private static void assertNothingHasHappened(JdbcTemplate jdbc, String stop) {
        Awaitility.await("the server has ended what the dead node had begun at " + stop)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(count(jdbc, STUCK)).isZero());
        // waits for whoever still holds the row
        jdbc.queryForList("SELECT id FROM ballot FOR UPDATE");
        assertThat(jdbc.queryForList("SELECT state FROM ballot", String.class))
                .as(stop)
                .containsExactly("CLOSED");
        assertThat(count(jdbc, "SELECT COUNT(*) FROM ballot_envelope")).as(stop).isEqualTo(VOTERS);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM ballot WHERE wrapped_private_key IS NOT NULL"))
                .as(stop)
                .isEqualTo(1);
        assertThat(count(jdbc, "SELECT (SELECT COUNT(*) FROM ballot_paper) + (SELECT COUNT(*) FROM ballot_mark)"))
                .as(stop)
                .isZero();
        assertThat(count(jdbc, "SELECT COUNT(*) FROM audit_entry WHERE action = 'ballot.counted'"))
                .as(stop)
                .isZero();
    }

    /** Each teller at a node of her own, at the same moment. */
    private void countOnBoth(RunningApplication one, RunningApplication other) throws Exception {
        var tellers = new SeasonDriver(one.ready(), season).tellers();
        var nodes = List.of(one.ready(), other.ready());
        var together = new CyclicBarrier(nodes.size());
        var pool = Executors.newFixedThreadPool(nodes.size());
        try {
            var first = pool.submit(() -> count(nodes.get(0), tellers.get(0), together));
            var second = pool.submit(() -> count(nodes.get(1), tellers.get(1), together));
            assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            pool.shutdown();
        }
    }

    private static int count(SeasonHttp http, String teller, CyclicBarrier together) throws Exception {
        var counting =
                new TaskCalls(http).waiting(teller, "CountBallot", "count", "").get(0);
        together.await();
        return http.answerTo(teller, counting.path(), counting.body()).status();
    }

    private static void assertCountedOnce(JdbcTemplate jdbc) throws IOException {
        assertThat(count(jdbc, "SELECT COUNT(*) FROM ballot_paper")).isEqualTo(VOTERS);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM ballot_envelope")).isZero();
        assertThat(count(jdbc, "SELECT COUNT(*) FROM audit_entry WHERE action = 'ballot.counted'"))
                .isEqualTo(1);
        try (var keys = Files.list(Path.of("target/count-crash/ballot-keys"))) {
            assertThat(keys).as("the key is destroyed").isEmpty();
        }
    }

    private static int count(JdbcTemplate jdbc, String sql) {
        var number = jdbc.queryForObject(sql, Integer.class);
        return number == null ? -1 : number;
    }
}
