package vn.suyton.browser;

import java.util.HashMap;
import java.util.List;
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

/** A vote as it is met in the hall: on the wall, in a voter's hand, and afterwards by whoever doubts it. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HallBrowserIT {

    private static final String HEAD = "hung-yen.chair";
    private static final String VOTER = "ha-nam.delegate";
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
    void theWallFollowsTheVoteUntilTheSignedResultAndAnybodyCanCheckIt() {
        var ballot = openBallot();
        var wall = as("dbsh.secretary").open("/ballots/" + ballot + "/live").sees("0 trên 9 người đã bỏ phiếu");
        wall.lookInEnglish("hall-open", "Bỏ phiếu").leaveMark();

        voterVotesOnTheOwnPages(ballot);
        wall.sees("1 trên 9 người đã bỏ phiếu").keepsMark();
        withoutScriptsTheSamePageIsLoadedAgain(ballot);

        var rest = delegates().filter(name -> !name.equals(VOTER)).toList();
        others.vote(ballot, rest);
        wall.sees("9 trên 9 người đã bỏ phiếu").keepsMark();
        as(HEAD).task("Kết thúc bỏ phiếu").press("Kết thúc bỏ phiếu").sees("đã xử lý");
        wall.sees("Chờ kiểm phiếu").keepsMark().look("hall-closed");
        tellersAndHeadSign();
        wall.sees("Được chọn").keepsMark().lookInEnglish("hall-result", "Bỏ phiếu");

        var voter = as(VOTER).open("/ballots").sees("Phiếu của tôi có được đếm không?");
        voter.lookInEnglish("my-ballots-ended", "Ballots");
        var stranger = chromium.stranger().open("/verify/ballots/" + ballot);
        stranger.seesTitle("Có, kết quả khớp").lookInEnglish("ballot-verification", "Yes, the result");
    }

    private String openBallot() {
        as("admin").goTo("Bản trình diễn").press("Đã đề cử").sees("Đã diễn đến bước đã chọn.");
        var secretary = as("dbsh.secretary").goTo("Suy tôn").follow("Tổ chức bỏ phiếu");
        secretary.fill("Kết thúc bỏ phiếu", "2022-11-18T17:00").press("Tạo cuộc bỏ phiếu");
        secretary.sees("Đã tạo cuộc bỏ phiếu.");
        as(HEAD).task("Mở bỏ phiếu").press("Mở bỏ phiếu").press("Mở bỏ phiếu").sees("đã xử lý");
        return as(VOTER).open("/").follow("Bỏ phiếu suy tôn").path().replace("/ballots/", "");
    }

    private void voterVotesOnTheOwnPages(String ballot) {
        var voter = as(VOTER).open("/ballots").sees("Chờ bạn bỏ phiếu").lookInEnglish("my-ballots", "Ballots");
        voter.follow("Bỏ phiếu cho cuộc").mark(HUNG_YEN, "Đồng ý").look("hall-paper");
        voter.withoutLine().press("Xem lại phiếu").sees("Phiếu chưa được gửi").look("hall-paper-no-line");
        voter.withLine()
                .press("Xem lại phiếu")
                .sees("Kiểm tra phiếu trước khi bỏ")
                .look("hall-check");
        voter.pressTwice("Bỏ phiếu").sees("Phiếu của bạn đã vào hòm").look("hall-receipt");
        voter.open("/ballots").sees("Bạn đã bỏ phiếu").seesNot("Chờ bạn bỏ phiếu");
        voter.open("/ballots/" + ballot).sees("1 trên 9 người đã bỏ phiếu");
    }

    private void withoutScriptsTheSamePageIsLoadedAgain(String ballot) {
        var plain = chromium.withoutScripts().signIn(HEAD).open("/ballots/" + ballot + "/live");
        plain.sees("1 trên 9 người đã bỏ phiếu").follow("Tự cập nhật mỗi 10 giây");
        others.vote(
                ballot,
                List.of(delegates()
                        .filter(name -> !name.equals(VOTER))
                        .findFirst()
                        .orElseThrow()));
        plain.sees("2 trên 9 người đã bỏ phiếu");
    }

    private void tellersAndHeadSign() {
        as("dbsh.teller1")
                .task("Kiểm phiếu")
                .press("Kiểm phiếu")
                .press("Kiểm phiếu")
                .sees("đã xử lý");
        for (var username : List.of("dbsh.teller1", "dbsh.teller2", HEAD)) {
            as(username).task("Xác nhận biên bản kiểm phiếu").press("Ký xác nhận kết quả");
            as(username).sign().press("Ký xác nhận kết quả").sees("đã xử lý");
        }
    }

    private static Stream<String> delegates() {
        return SeasonData.load().holdersOf(Role.CLUSTER_DELEGATE, "dong-bang-song-hong").stream();
    }
}
