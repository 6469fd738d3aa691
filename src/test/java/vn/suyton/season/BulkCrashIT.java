package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.suyton.TestDatabase;

/** Kills the application while it decides five hundred tasks at once. The database is the test's and lives on. */
class BulkCrashIT {

    private static final int CASES = 500;
    private static final int BEFORE_THE_CRASH = 40;
    private static final int CALLERS = 3;
    private static final String UNIT = "nam-dinh";
    private static final String OFFICER = UNIT + ".officer";
    private static final String CHAIR = UNIT + ".chair";
    /** Looked at in one statement: the server may still be ending what the dead application had begun. */
    private static final String DECISIONS_LESS_ROWS = """
            SELECT (SELECT COUNT(*) FROM audit_entry WHERE action = 'step.ConfirmNomination.confirm')
              - (SELECT COUNT(*) FROM bulk_row WHERE state = 'DONE')
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void everyTaskIsDecidedOnceThoughTheApplicationDiesInTheMiddle() throws Exception {
        var connection = TestDatabase.newSchema("bulk_crash");
        var jdbc = new JdbcTemplate(
                new DriverManagerDataSource(connection.url(), connection.username(), connection.password()));
        try (var application = RunningApplication.in(
                Path.of("target/bulk-crash"),
                "--suyton.embedded-database.enabled=false",
                "--spring.datasource.url=" + connection.url(),
                "--spring.datasource.username=" + connection.username(),
                "--spring.datasource.password=" + connection.password())) {
            var http = application.ready();
            propose(http, jdbc);
            var run = preview(http);

            http.postAndDo(CHAIR, "/tasks/bulk-completion", Map.of("preview", run), () -> {
                Awaitility.await("the run is in the middle")
                        .pollInterval(Duration.ofMillis(20))
                        .atMost(PATIENCE)
                        .until(() -> done(jdbc) >= BEFORE_THE_CRASH);
                application.kill();
            });
            assertThat(done(jdbc)).as("cut off in the middle").isBetween(BEFORE_THE_CRASH, CASES - 1);
            assertThat(count(jdbc, DECISIONS_LESS_ROWS))
                    .as("a row is marked together with its decision")
                    .isZero();

            application.startAgain();
            var again = application.ready();
            Awaitility.await("the run is finished")
                    .atMost(PATIENCE)
                    .until(() -> again.get(CHAIR, "/tasks/bulk-runs/" + run)
                            .path("state")
                            .asString("")
                            .equals("FINISHED"));

            everythingIsThereOnce(again, run, jdbc);
        }
    }

    private static void propose(SeasonHttp http, JdbcTemplate jdbc) throws Exception {
        var people = IntStream.range(0, CASES)
                .mapToObj(number -> "bulk-%03d".formatted(number))
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO person (id, full_name, search_name, unit_id) VALUES (?, ?, ?, ?)",
                people.stream()
                        .map(id -> new Object[] {id, "Bà " + id, id, UNIT})
                        .toList());
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            var proposals = people.stream()
                    .map(id -> callers.submit(() -> propose(http, id)))
                    .toList();
            for (var proposal : proposals) {
                proposal.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private static String propose(SeasonHttp http, String person) {
        var draft = http.post(
                OFFICER,
                "/nominations",
                Map.of(
                        "year",
                        2022,
                        "clusterId",
                        "dong-bang-song-hong",
                        "awardType",
                        "advanced-worker",
                        "nominee",
                        Map.of("kind", "PERSON", "id", person),
                        "achievements",
                        "Hoàn thành tốt nhiệm vụ năm 2022.",
                        "figures",
                        Map.of()));
        var path = "/nominations/" + draft.path("id").stringValue();
        http.upload(OFFICER, path + "/attachments", "achievement-report", "bao-cao.pdf", PdfText.saying(person));
        var revision = http.get(OFFICER, path).path("revision").intValue();
        http.post(OFFICER, path + "/submission", Map.of("revision", revision));
        return path;
    }

    private static String preview(SeasonHttp http) {
        var preview = http.post(
                CHAIR,
                "/tasks/bulk-preview",
                Map.of("outcome", "confirm", "query", Map.of("list", "available", "step", "ConfirmNomination")));
        assertThat(preview.path("included")).hasSize(CASES);
        assertThat(preview.path("excluded")).isEmpty();
        return preview.path("preview").stringValue();
    }

    private static void everythingIsThereOnce(SeasonHttp http, String run, JdbcTemplate jdbc) {
        var result = http.get(CHAIR, "/tasks/bulk-runs/" + run);
        assertThat(result.path("done")).hasSize(CASES);
        assertThat(result.path("failed")).isEmpty();
        assertThat(result.path("left").intValue()).isZero();
        assertThat(approvals(jdbc)).isEqualTo(CASES);
        assertThat(count(jdbc, """
                SELECT COUNT(DISTINCT subject_id) FROM audit_entry WHERE action = 'step.ConfirmNomination.confirm'
                """)).isEqualTo(CASES);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM task_entry WHERE step = 'ConfirmNomination' AND state = 'DONE'"))
                .isEqualTo(CASES);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM task_entry WHERE step = 'ReviewNomination' AND state = 'OPEN'"))
                .as("each case waits once at its next step")
                .isEqualTo(CASES);
        assertThat(count(jdbc, "SELECT COUNT(*) FROM ACT_RU_TASK WHERE TASK_DEF_KEY_ = 'ReviewNomination'"))
                .as("the engine says the same")
                .isEqualTo(CASES);
        for (var act : List.of("bulk.started", "bulk.finished")) {
            assertThat(count(jdbc, "SELECT COUNT(*) FROM audit_entry WHERE action = '" + act + "'"))
                    .as(act)
                    .isEqualTo(1);
        }
        assertThat(http.get("central.auditor", "/audit/check").path("fault").isNull())
                .isTrue();
    }

    private static int done(JdbcTemplate jdbc) {
        return count(jdbc, "SELECT COUNT(*) FROM bulk_row WHERE state = 'DONE'");
    }

    private static int approvals(JdbcTemplate jdbc) {
        return count(jdbc, "SELECT COUNT(*) FROM audit_entry WHERE action = 'step.ConfirmNomination.confirm'");
    }

    private static int count(JdbcTemplate jdbc, String sql) {
        var count = jdbc.queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }
}
