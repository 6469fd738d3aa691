package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.suyton.season.RefusalAnswers.assertProblem;
import static vn.suyton.season.RefusalAnswers.assertRefused;
import static vn.suyton.season.RefusalCases.proposal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.suyton.season.RefusalHttp.Answer;

/** Calls that need more than a line of a table: files, headers, and two people at the same time. */
@RefusalTest
class RefusedCallsIT {

    private static final String OFFICER = "nam-dinh.officer";

    @LocalServerPort
    int port;

    @Autowired
    RefusalCases cases;

    @Autowired
    RefusalBallots ballots;

    @Autowired
    RefusalState state;

    @Autowired
    JdbcClient database;

    private RefusalHttp http = new RefusalHttp(0);

    @BeforeEach
    void connect() {
        http = new RefusalHttp(port);
        cases.made(http);
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        var large = new byte[20 * 1024 * 1024 + 1];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);

        assertUploadRefused("lon.pdf", large, 413, "too-large");
    }

    @Test
    void refusesAFileThatIsNotWhatItSays() {
        assertUploadRefused(
                "bao-cao.pdf", "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.UTF_8), 415, "unsupported-file");
        assertUploadRefused(
                "bao-cao.pdf",
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                415,
                "unsupported-file");
        assertUploadRefused("bao-cao.png", cases.report(), 415, "file-extension");
        assertUploadRefused("bao-cao.pdf", new byte[0], 422, "invalid");
    }

    private void assertUploadRefused(String name, byte[] content, int status, String type) {
        http.token("ha-nam.officer");
        var before = state.now();

        var vietnamese = upload(name, content, "vi");
        var english = upload(name, content, "en");

        assertRefused(vietnamese, english, status, type);
        assertThat(state.now()).isEqualTo(before);
    }

    private Answer upload(String name, byte[] content, String language) {
        var draft = RefusalAnswers.filled("/nominations/$draft/attachments", cases.made(http));
        var request = http.as("ha-nam.officer", "POST", draft, "").header("Accept-Language", language);
        return http.send(http.upload(request, Map.of("kind", "achievement-report"), name, content));
    }

    @Test
    void refusesAnotherTypeOfBody() {
        var request = http.as(OFFICER, "POST", "/nominations", proposal("leading-unit-flag", "nam-dinh"));

        assertProblem(http.send(request.setHeader("Content-Type", "text/plain")), 415, "unsupported-type");
    }

    @Test
    void refusesASessionWithoutTheMarkOfOurPages() {
        http.signIn(OFFICER);
        var before = state.now();

        var answer = http.call(
                RefusalHttp.STRANGER, "POST", "/nominations", proposal("certificate-of-merit-unit", "nam-dinh"));

        assertProblem(answer, 403, "stale-form");
        assertThat(state.now()).isEqualTo(before);
    }

    /** The same word typed on two machines is the same word here. */
    @Test
    void composesTextAndKeepsEverySign() {
        var text = "Phụ nữ khởi nghiệp 👩‍🌾 đạt “5 không, 3 sạch”";
        var body = proposal("leading-unit-flag", "bac-ninh")
                .replace("Hoàn thành tốt các chỉ tiêu năm 2022.", Normalizer.normalize(text, Normalizer.Form.NFD));

        var answer = http.call("bac-ninh.officer", "POST", "/nominations", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.field("achievements")).isEqualTo(text);
        assertThat(http.done("bac-ninh.officer", "GET", "/nominations/" + answer.field("id"), "")
                        .path("achievements")
                        .asString())
                .isEqualTo(text);
    }

    /** Two tellers press the button at the same moment: one counts, the other learns that it is done. */
    @RepeatedTest(3)
    void letsOneOfTwoPeopleDecide(RepetitionInfo round) throws Exception {
        var ballot = ballots.closed(http, "Cùng lúc " + round.getCurrentRepetition());
        var task = RefusalBallots.task(http, "dbsh.teller1", ballot);
        http.token("dbsh.teller2");
        var together = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        try {
            var answers = List.of("dbsh.teller1", "dbsh.teller2").stream()
                    .map(teller -> people.submit(() -> {
                        together.await();
                        return http.call(
                                teller,
                                "POST",
                                "/tasks/" + task + "/completion",
                                "{\"revision\":0,\"outcome\":\"count\"}");
                    }))
                    .toList();
            var first = answers.get(0).get();
            var second = answers.get(1).get();

            assertThat(List.of(first.status(), second.status())).containsExactlyInAnyOrder(200, 409);
            assertProblem(first.status() == 409 ? first : second, 409, "task-done");
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void answersARepeatedCallOnce() {
        var body = proposal("excellent-unit-flag", "nam-dinh");

        var first = withKey(OFFICER, "k-1", body);
        var before = state.now();
        var second = withKey(OFFICER, "k-1", body);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith(first.field("id"));
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(state.now()).isEqualTo(before);
    }

    @Test
    void refusesAKeyWithAnotherBody() {
        withKey("quang-ninh.officer", "k-2", proposal("excellent-unit-flag", "quang-ninh"));
        var before = state.now();

        var answer = withKey("quang-ninh.officer", "k-2", proposal("leading-unit-flag", "quang-ninh"));

        assertProblem(answer, 422, "key-reused");
        assertThat(state.now()).isEqualTo(before);
    }

    /** Keys belong to callers: two who chose the same one do not get each other's answer. */
    @Test
    void keepsTheKeysOfCallersApart() {
        var first = withKey("thai-binh.officer", "k-3", proposal("excellent-unit-flag", "thai-binh"));
        var second = withKey("hai-duong.officer", "k-3", proposal("excellent-unit-flag", "hai-duong"));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        assertThat(second.field("id")).isNotEqualTo(first.field("id"));
    }

    @Test
    void letsARefusedCallBeMadeAgainWithItsKey() {
        var refused = withKey("hung-yen.officer", "k-4", "{}");
        var accepted = withKey("hung-yen.officer", "k-4", proposal("excellent-unit-flag", "hung-yen"));

        assertProblem(refused, 422, "invalid");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(201);
    }

    @Test
    void doesNotWaitForACallThatIsRunning() {
        database.sql("INSERT INTO idempotent_call (username, call_key, path, body_hash, called_at)"
                        + " VALUES ('ha-nam.officer', 'k-5', '/api/v1/nominations',"
                        + " '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', UTC_TIMESTAMP(3))")
                .update();

        assertProblem(withKey("ha-nam.officer", "k-5", "{}"), 409, "call-running");
    }

    @Test
    void refusesAKeyThatIsNone() {
        assertProblem(withKey("ha-nam.officer", "x".repeat(201), "{}"), 422, "invalid");
        assertProblem(withKey("ha-nam.officer", " ", "{}"), 422, "invalid");
    }

    /** What a voter was answered is never kept. */
    @Test
    void keepsNoAnswerOfABallot() {
        var path = "/ballots/" + ballots.open(http, "Khóa và phiếu") + "/papers";
        var paper = "{\"answers\":{\"flag\":{\"bac-ninh\":\"NO\"}}}";

        var first = http.send(http.as(RefusalBallots.VOTER, "POST", path, paper).header("Idempotency-Key", "k-6"));

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(database.sql("SELECT COUNT(*) FROM idempotent_call WHERE call_key = 'k-6'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Answer withKey(String username, String key, String body) {
        return http.send(http.as(username, "POST", "/nominations", body).header("Idempotency-Key", key));
    }
}
