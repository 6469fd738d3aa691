package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.suyton.season.RefusalAnswers.assertNothingOfTheInside;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.suyton.season.RefusalHttp.Answer;

/** What people see when something is refused: a page in words, a way back, and what they had typed. */
@RefusalTest
class RefusedPagesIT {

    @LocalServerPort
    int port;

    @Autowired
    RefusalCases cases;

    @Autowired
    RefusalState state;

    private RefusalHttp http = new RefusalHttp(0);
    private Map<String, String> ids = Map.of();

    @BeforeEach
    void connect() {
        http = new RefusalHttp(port);
        ids = cases.made(http);
    }

    @ParameterizedTest(name = "{1} to {0}")
    @CsvSource(delimiter = '|', textBlock = """
            vinh-phuc.officer | /nominations/$draft            | 404 | Không tìm thấy
            ha-nam.officer    | /nominations/$nobody           | 404 | Không tìm thấy
            ha-nam.officer    | /nominations/khong-phai-ma     | 404 | Không tìm thấy
            ha-nam.officer    | /nowhere                       | 404 | Không tìm thấy
            ha-nam.chair      | /tasks/$confirmTask            | 404 | Không tìm thấy
            ha-nam.chair      | /tasks?list=everything         | 422 | Thông tin chưa hợp lệ
            ha-nam.chair      | /nominations?year=abc          | 400 | Không đọc được yêu cầu
            ha-nam.officer    | /ballots/$open                 | 404 | Không tìm thấy
            hung-yen.chair    | /ballots/$counted/result       | 409 | Kết quả chưa được xác nhận
            ha-nam.officer    | /audit                         | 403 | Không
            ha-nam.officer    | /award-requests/khong-phai-ma  | 404 | Không tìm thấy
            ha-nam.officer    | /decisions/khong-phai-ma       | 404 | Không tìm thấy
            """)
    void showsAPageWithAWayOn(String caller, String path, int status, String words) {
        http.signIn(caller);
        var before = state.now();

        var answer = http.open(RefusalAnswers.filled(path, ids));

        assertPage(answer, status, words);
        assertThat(answer.body()).contains("href=\"/\"", "<html lang=\"vi\"");
        assertThat(state.now()).isEqualTo(before);
    }

    @Test
    void speaksEnglishToWhoChoseIt() {
        http.signIn("ha-nam.officer");

        assertPage(http.open("/nowhere?lang=en"), 404, "Not found");
    }

    @Test
    void leadsBackToThePageSomebodyCameFrom() {
        http.signIn("ha-nam.officer");

        var answer = http.send(http.page("/nowhere").header("Referer", "http://localhost:" + port + "/nominations"));

        assertThat(answer.body()).contains("href=\"/nominations\"", "Trở lại trang trước");
    }

    @Test
    void asksStrangersToSignIn() {
        assertThat(http.open("/tasks").status()).isEqualTo(302);
        assertThat(http.open("/tasks").header("Location")).endsWith("/sign-in");
    }

    @Test
    void saysThatAFormIsStale() {
        http.signIn("ha-nam.officer");
        var path = "/nominations/" + ids.get("draft") + "/edit";

        var answer = http.send(http.page(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("revision=0&achievements=x")));

        assertPage(answer, 403, "Trang đã hết hạn");
    }

    @Test
    void saysWhoDecidedATaskThatIsDone() {
        http.signIn("vinh-phuc.chair");

        var answer = http.open("/tasks/" + ids.get("doneTask"));

        assertPage(answer, 200, "Lưu Thị Bạch Tuyết đã xử lý");
        assertThat(answer.body()).doesNotContain("name=\"outcome\"");
    }

    @Test
    void saysWhoHasATaskThatIsTaken() {
        http.signIn("dbsh.teller2");

        assertPage(http.open("/tasks/" + ids.get("heldTask")), 200, "Kiều Thị Ngọc Bích đang xử lý");
    }

    @Test
    void saysOnAPageThatSomebodyWasFaster() {
        http.signIn("vinh-phuc.chair");
        var before = state.now();

        var answer = http.submit(
                "/tasks",
                "/tasks/" + ids.get("doneTask") + "/completion",
                Map.of("revision", "0", "outcome", "confirm", "comment", ""));

        assertPage(answer, 409, "Lưu Thị Bạch Tuyết đã xử lý");
        assertThat(state.now()).isEqualTo(before);
    }

    @Test
    void keepsTheCommentThatWasTooLong() {
        http.signIn("ninh-binh.chair");
        var path = "/tasks/" + ids.get("confirmTask");
        var comment = "Cần bổ sung số liệu <b>" + "ơ".repeat(2000);

        var answer = http.submit(
                path, path + "/completion", Map.of("revision", "0", "outcome", "return", "comment", comment));

        assertPage(answer, 422, "role=\"alert\"");
        assertThat(answer.body()).contains("Cần bổ sung số liệu &lt;b&gt;ơơơ");
    }

    @Test
    void asksForTheReasonThatIsMissing() {
        http.signIn("ninh-binh.chair");
        var path = "/tasks/" + ids.get("confirmTask");

        var answer =
                http.submit(path, path + "/completion", Map.of("revision", "0", "outcome", "return", "comment", ""));

        assertPage(answer, 422, "role=\"alert\"");
        assertThat(answer.body()).contains("href=\"#comment\"");
    }

    @Test
    void keepsTheCommentWhenThePasswordIsWrong() {
        http.signIn("dbsh.teller2");
        var path = "/tasks/" + ids.get("certifyTask");
        var fields = Map.of(
                "revision", "0",
                "outcome", "certify",
                "comment", "Biên bản khớp với phiếu",
                "checked", "certify",
                "password", "không phải mật khẩu");

        var answer = http.submit(path, path + "/completion", fields);

        assertPage(answer, 422, "Biên bản khớp với phiếu");
        assertThat(answer.body()).doesNotContain("không phải mật khẩu").contains("type=\"password\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a stale revision      | 7 | Kết quả mới nhập lại | Hội viên mới | 3.037
            an unreadable figure  | 0 | Kết quả mới nhập lại | Hội viên mới | nhiều lắm
            a figure without name | 0 | Kết quả mới nhập lại |              | 4.711
            """)
    void keepsADraftThatWasNotSaved(String what, String revision, String text, String name, String value) {
        http.signIn("ha-nam.officer");
        var path = "/nominations/" + ids.get("draft") + "/edit";
        var before = state.now();

        var answer = http.submit(
                path,
                path,
                Map.of("revision", revision, "achievements", text, "names", name == null ? "" : name, "values", value));

        assertPage(answer, 422, "role=\"alert\"");
        assertThat(answer.body()).as(what).contains(text, value);
        assertThat(state.now()).isEqualTo(before);
    }

    @Test
    void keepsADraftThatIsTooLong() {
        http.signIn("ha-nam.officer");
        var path = "/nominations/" + ids.get("draft") + "/edit";

        var answer = http.submit(
                path, path, Map.of("revision", "0", "achievements", "Mở đầu " + "ơ".repeat(10_000), "names", ""));

        assertPage(answer, 422, "Mở đầu ơơơ");
    }

    @Test
    void tellsUnderTheFormWhyAFileIsNotKept() {
        http.signIn("ha-nam.officer");
        var path = "/nominations/" + ids.get("draft");
        var fields = Map.of("kind", "achievement-report", "_csrf", http.csrf(path + "/edit"));
        var script = "#!/bin/sh".getBytes(StandardCharsets.UTF_8);

        var answer = http.send(http.upload(http.page(path + "/attachments"), fields, "bao-cao.pdf", script));

        assertPage(answer, 422, "bao-cao.pdf");
        assertThat(answer.body()).contains("role=\"alert\"", "name=\"achievements\"");
    }

    @Test
    void answersATooLargeFileWithAPage() {
        http.signIn("ha-nam.officer");
        var path = "/nominations/" + ids.get("draft");
        var fields = Map.of("kind", "achievement-report", "_csrf", http.csrf(path + "/edit"));

        var answer = http.send(http.upload(
                http.page(path + "/attachments").header("Referer", "http://localhost:" + port + path + "/edit"),
                fields,
                "lon.pdf",
                new byte[21 * 1024 * 1024]));

        assertPage(answer, 413, "Tệp quá lớn");
        assertThat(answer.body()).contains("href=\"" + path + "/edit\"");
    }

    @Test
    void refusesASecondNominationInTheForm() {
        http.signIn("ha-nam.officer");

        var answer = http.submit(
                "/nominations/new", "/nominations", Map.of("awardType", "excellent-unit-flag", "unit", "ha-nam"));

        assertPage(answer, 422, "role=\"alert\"");
        assertThat(answer.body()).contains("Hội LHPN tỉnh Hà Nam");
    }

    private static void assertPage(Answer answer, int status, String words) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains(words).doesNotContain("??");
        assertNothingOfTheInside(answer);
    }
}
