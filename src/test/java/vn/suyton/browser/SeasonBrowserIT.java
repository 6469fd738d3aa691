package vn.suyton.browser;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.suyton.BrowserTest;
import vn.suyton.demo.SeasonData;
import vn.suyton.platform.Role;

/** The season as people meet it on their pages: for each office at least one step, on a desk and on a phone. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeasonBrowserIT {

    private static final String HEAD = "hung-yen.chair";
    private static final String VOTER = "ha-nam.delegate";
    private static final String LEADING = "Cờ thi đua \"Đơn vị dẫn đầu phong trào thi đua\"";
    private static final String HUNG_YEN = "Hội LHPN tỉnh Hưng Yên";

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    private final Map<String, Visitor> people = new HashMap<>();
    private Chromium chromium;
    private OtherVoters others;

    @BeforeAll
    void openBrowser() {
        chromium = new Chromium(port);
        others = beans.createBean(OtherVoters.class);
    }

    @AfterAll
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private Visitor as(String username) {
        return people.computeIfAbsent(username, chromium::person);
    }

    @Test
    void everyOfficeDoesItsStepOnItsPagesUntilTheAwardIsVerified() {
        unitProposes();
        chairConfirmsAndHeadAccepts();
        administratorLetsTheOthersPropose();
        var ballot = secretaryCallsAndHeadOpensTheVote();
        var hall = new HallWalk(this::as, chromium, ballot);
        var tracker = delegateVotes(ballot, hall);
        theOthersVote(ballot, hall);
        headCloses(HEAD);
        hall.shows("Chờ kiểm phiếu");
        tellersCountAndSign("dbsh.teller1", "dbsh.teller2", HEAD);
        hall.showsTheResultAndAnybodyCanCheckIt(VOTER);
        delegateFindsHerPaper(ballot, tracker);
        headSubmits();
        receptionAndAppraiserPassTheRequestOn();
        councilVotes();
        signerSigns();
        clerkIssuesAndConfers();
        auditorChecksTheTrail();
        everybodyMayVerify();
    }

    private void unitProposes() {
        var officer = as("quang-ninh.officer");
        officer.sees("Đơn vị chưa có đề cử nào trong năm nay.").look("home");
        officer.follow("Đề cử mới").press("Bắt đầu đề cử");
        officer.seesProblem("Hãy chọn danh hiệu.").look("nomination-new-refused");
        officer.choose("Danh hiệu", LEADING).press("Bắt đầu đề cử");
        officer.seesTitle(LEADING).lookInEnglish("nomination-form", "Emulation");
        officer.fill("Thành tích", "Năm 2022, Hội hoàn thành các chỉ tiêu thi đua được giao.")
                .fill("Tên số liệu thứ 1", "Trẻ mồ côi được nhận đỡ đầu")
                .fill("Giá trị thứ 1", "nhiều")
                .press("Lưu và kiểm tra");
        officer.seesProblem("Không đọc được số liệu").look("nomination-form-refused");
        officer.fill("Giá trị thứ 1", "3.037").press("Lưu và kiểm tra");
        officer.sees("Hồ sơ còn thiếu: Báo cáo thành tích.").look("nomination-incomplete");
        officer.follow("Soạn đề cử").attach("Tệp", report()).press("Tải lên");
        officer.sees("bao-cao.pdf").look("nomination-attached");
        officer.follow("Tổng quan đề cử").press("Gửi đề cử");
        officer.sees("Đã gửi đề cử.").sees("3.037").look("nomination-submitted");
        officer.open("/").sees("Xác nhận đề cử").sees("Chủ tịch Hội của đơn vị").look("home-with-nomination");
    }

    private void chairConfirmsAndHeadAccepts() {
        var chair = as("quang-ninh.chair");
        chair.sees("Xác nhận đề cử").look("home-of-chair");
        chair.task("Xác nhận đề cử").press("Trả lại để bổ sung");
        chair.seesProblem("Không được để trống.").look("task-confirm-refused");
        chair.fill("Ý kiến", "Đồng ý đề nghị.").press("Xác nhận");
        chair.sees("Ngô Thị Tuyết Minh đã xử lý").sees("Xem xét đề cử").look("task-confirm-done");

        var head = as(HEAD);
        head.open("/tasks").look("tasks");
        head.follow("Xem xét đề cử").lookInEnglish("task-review", "Review nomination");
        head.press("Nhận xử lý").sees("Trả lại cho nhóm").press("Chấp nhận");
        head.sees("Trần Thị Bích Hường đã xử lý");
        as("quang-ninh.officer").open("/nominations").sees("Được chấp nhận").look("nominations");
    }

    private void administratorLetsTheOthersPropose() {
        var admin = as("admin").goTo("Bản trình diễn").look("demo");
        admin.press("Đã đề cử").sees("Đã diễn đến bước đã chọn.");
    }

    private String secretaryCallsAndHeadOpensTheVote() {
        var secretary = as("dbsh.secretary").goTo("Suy tôn").look("votings-empty");
        secretary.follow("Tổ chức bỏ phiếu").press("Tạo cuộc bỏ phiếu");
        secretary.seesProblem("Hãy chọn thời điểm kết thúc bỏ phiếu.").look("voting-call-refused");
        secretary.fill("Kết thúc bỏ phiếu", "2022-11-18T17:00").press("Tạo cuộc bỏ phiếu");
        secretary.sees("Đã tạo cuộc bỏ phiếu.").sees("Cụm trưởng").look("voting");
        secretary.open("/votings").look("votings");

        var head = as(HEAD).task("Mở bỏ phiếu").look("task-open");
        head.press("Mở bỏ phiếu").sees("Việc này không thể hoàn tác.").look("task-open-check");
        head.press("Mở bỏ phiếu").sees("Trần Thị Bích Hường đã xử lý");

        var voter = as(VOTER).open("/").follow("Bỏ phiếu suy tôn");
        return voter.path().replace("/ballots/", "");
    }

    private void theOthersVote(String ballot, HallWalk hall) {
        hall.shows("1 trên 9 người đã bỏ phiếu");
        var rest = without(VOTER, holders(Role.CLUSTER_DELEGATE, "dong-bang-song-hong"));
        hall.withoutScriptsThePageIsLoadedAgain(HEAD, () -> others.vote(ballot, rest.subList(0, 1)));
        others.vote(ballot, rest.subList(1, rest.size()));
        hall.shows("9 trên 9 người đã bỏ phiếu");
    }

    private String delegateVotes(String ballot, HallWalk hall) {
        var voter = as(VOTER).open("/").sees("0 trên 9 người đã bỏ phiếu").look("home-of-delegate");
        voter.goTo("Bỏ phiếu").sees("Bạn chưa bỏ phiếu").look("ballots");
        voter.open("/ballots/" + ballot).sees("Đơn vị của bạn, không đánh dấu");
        voter.lookInEnglish("ballot-paper", "Bỏ phiếu suy tôn");
        hall.votesWithBadReception(voter.mark(HUNG_YEN, "Đồng ý"));
        var tracker = voter.textOf("dd code");
        voter.open("/ballots/" + ballot).sees("Bạn đã bỏ phiếu.").look("ballot-voted");
        return tracker;
    }

    private void headCloses(String username) {
        as(username).task("Kết thúc bỏ phiếu").press("Kết thúc bỏ phiếu").sees("đã xử lý");
    }

    private void tellersCountAndSign(String first, String second, String head) {
        var teller = as(first).task("Kiểm phiếu").look("task-count-" + first);
        teller.press("Kiểm phiếu").sees("Việc này không thể hoàn tác.").press("Kiểm phiếu");
        teller.sees("đã xử lý");
        teller.task("Xác nhận biên bản kiểm phiếu").look("task-certify-" + first);
        teller.press("Ký xác nhận kết quả").password("nhầm").press("Ký xác nhận kết quả");
        teller.seesProblem("Mật khẩu không đúng.").look("task-certify-refused-" + first);
        teller.sign().press("Ký xác nhận kết quả").sees("đã xử lý");
        for (var username : List.of(second, head)) {
            as(username).task("Xác nhận biên bản kiểm phiếu").press("Ký xác nhận kết quả");
            as(username).sign().press("Ký xác nhận kết quả").sees("đã xử lý");
        }
    }

    private void delegateFindsHerPaper(String ballot, String tracker) {
        var voter = as(VOTER).open("/ballots/" + ballot).follow("Xem kết quả");
        voter.sees("9 trên 9 người đã bỏ phiếu.").sees("Được chọn").lookInEnglish("result", "Result");
        voter.fill("Mã phiếu", tracker).press("Tra cứu");
        voter.sees("Phiếu có mã này đã được đếm.").look("result-counted");
        voter.fill("Mã phiếu", "0".repeat(32)).press("Tra cứu").sees("Không có phiếu nào mang mã này.");
    }

    private void headSubmits() {
        var head = as(HEAD).task("Lập hồ sơ trình khen thưởng").look("task-submit");
        head.press("Trình").sees("đã xử lý").follow("Xem lại").follow("Bỏ phiếu suy tôn");
        head.sees("Được suy tôn").look("voting-submitted");
    }

    private void receptionAndAppraiserPassTheRequestOn() {
        var reception = as("central.reception").task("Tiếp nhận hồ sơ").look("task-receive");
        reception.press("Tiếp nhận").sees("Thẩm định hồ sơ");
        var appraiser = as("central.appraiser").goTo("Khen thưởng").look("requests");
        appraiser.task("Thẩm định hồ sơ").press("Đề nghị Hội đồng xét").sees("đã xử lý");
        appraiser.goTo("Khen thưởng").follow("Khen thưởng năm 2022").sees("Hội đồng bỏ phiếu");
        appraiser.lookInEnglish("request", "Awards of 2022");
    }

    private void councilVotes() {
        var chair = "central.council1";
        as(chair).task("Mở bỏ phiếu").press("Mở bỏ phiếu").press("Mở bỏ phiếu").sees("đã xử lý");
        var council = new HybridCouncil(this::as, others);
        var ballot = council.vote(report());
        headCloses(chair);
        council.tellersAgree(ballot);
        tellersCountAndSign("central.teller1", "central.teller2", chair);
        as(chair).open("/ballots/" + ballot + "/result").sees("Được chọn").look("hybrid-result");
    }

    private void signerSigns() {
        var signer = as("central.signer").task("Ký quyết định").look("task-sign");
        signer.press("Ký quyết định").sees("Việc này không thể hoàn tác.").look("task-sign-check");
        signer.sign().press("Ký quyết định").sees("Trịnh Thị Minh Hương đã xử lý");
    }

    private void clerkIssuesAndConfers() {
        var clerk = as("central.clerk").task("Ban hành quyết định").look("task-issue");
        clerk.press("Ban hành").press("Ban hành").sees("đã xử lý");
        clerk.goTo("Quyết định").look("decisions");
        clerk.follow("Quyết định số").sees("11.920.000 đồng").lookInEnglish("decision", "Decision");
        clerk.task("Trao tặng")
                .press("Ghi nhận đã trao tặng")
                .press("Ghi nhận đã trao tặng")
                .sees("đã xử lý")
                .look("task-confer-done");
    }

    private void auditorChecksTheTrail() {
        var auditor = as("central.auditor").goTo("Nhật ký").sees("Trao tặng").look("audit");
        auditor.press("Kiểm tra toàn bộ nhật ký").sees("Nhật ký nguyên vẹn").look("audit-checked");
        auditor.goTo("Khen thưởng")
                .follow("Khen thưởng năm 2022")
                .sees("Đã trao tặng")
                .look("request-conferred");
    }

    private void everybodyMayVerify() {
        as("central.clerk").goTo("Quyết định").follow("Quyết định số");
        var code = as("central.clerk").textOf("a[href*='/verify/']");
        var stranger = chromium.stranger().open("/honours").look("honours");
        stranger.fill("Tên đơn vị, cá nhân hoặc số quyết định", "hung yen").press("Tìm");
        stranger.sees(HUNG_YEN).seesNot("Hội LHPN tỉnh Bắc Ninh").look("honours-found");
        stranger.open("/verify")
                .fill("Mã xác minh", code.toLowerCase(Locale.ROOT))
                .press("Xác minh");
        stranger.seesTitle("Có, bằng này được cấp đúng").lookInEnglish("verification", "Yes");
    }

    private static FilePayload report() {
        var pdf = """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF
                """;
        return new FilePayload("bao-cao.pdf", "application/pdf", pdf.getBytes(StandardCharsets.US_ASCII));
    }

    private static Stream<String> holders(Role role, String scope) {
        return SeasonData.load().holdersOf(role, scope).stream();
    }

    private static List<String> without(String username, Stream<String> usernames) {
        return usernames.filter(other -> !other.equals(username)).toList();
    }
}
