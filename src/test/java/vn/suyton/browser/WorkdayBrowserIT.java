package vn.suyton.browser;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.suyton.BrowserTest;

/** A day of a reviewer who uses no mouse, from the sign-in to the list of what she decided. */
@BrowserTest
@TestPropertySource(properties = "suyton.tasklist.undo-window=20s")
class WorkdayBrowserIT {

    private static final String REVIEWER = "hung-yen.chair";
    private static final String COMMENT = "Ý kiến";
    private static final String WORDS = "xem xet tinh";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void aDayGoesByWithTheKeyboardAlone() {
        beans.createBean(ProposedUnits.class).propose("ha-nam", "nam-dinh", "thai-binh", "ninh-binh");
        try (var chromium = new Chromium(port)) {
            var reviewer = chromium.typist().signIn(REVIEWER);
            findsACase(reviewer);
            isInterruptedAndComesBack(reviewer);
            decidesUndoesAndDecidesAgain(reviewer);
            asksSomebody(reviewer);
            plansAndGoesOn(reviewer);
            looksAtWhatSheDecided(reviewer);
            asksForTheKeysAndSwitchesThemOff(reviewer);
            theOneAskedAnswers(chromium.person("dbsh.secretary"));
        }
    }

    private static void findsACase(Typist reviewer) {
        reviewer.keys("g", "t").seesTitle("Công việc").sees("4 công việc");
        openFiltered(reviewer);
        reviewer.tell("task-list").lookInBoth("work-list");
        reviewer.keys("j").isOnRow(1).keys("j").isOnRow(2).look("work-list-row");
        reviewer.keys("k").isOnRow(1).keys("k").isOnRow(1).keys("Enter");
        reviewer.seesTitle("Xem xét đề cử").isAt("/tasks/.*from=.*q%3Dxem").tell("task");
        reviewer.lookInBoth("work-task");
    }

    private static void openFiltered(Typist reviewer) {
        reviewer.keys("/").isInField("Tìm theo bước, hồ sơ, đơn vị").type(WORDS).keys("Enter");
        reviewer.isAt("/tasks\\?.*q=xem");
    }

    private static void isInterruptedAndComesBack(Typist reviewer) {
        reviewer.tabToField(COMMENT).type("Hồ sơ đủ, j k 1 2 ?").sees("Bản nháp lưu lúc");
        reviewer.seesKeys(false).isAt("/tasks/.*");
        reviewer.keys("Escape", "g", "h").isAt("/$").keys("g", "t").isAt("/tasks$");
        openFiltered(reviewer);
        reviewer.keys("j", "Enter").fieldHolds(COMMENT, "Hồ sơ đủ, j k 1 2 ?").sees("Bản nháp lưu lúc");
        reviewer.look("work-draft");
        reviewer.keys("c").sees("Trả lại cho nhóm").fieldHolds(COMMENT, "Hồ sơ đủ, j k 1 2 ?");
    }

    private static void decidesUndoesAndDecidesAgain(Typist reviewer) {
        reviewer.keys("1").sees("Quyết định có hiệu lực sau ít giây.").isAt("/tasks/.*from=.*q%3Dxem");
        reviewer.keys("u").sees("Đã hoàn tác.").fieldHolds(COMMENT, "Hồ sơ đủ, j k 1 2 ?");
        reviewer.look("work-undone").sees("Hoàn tác quyết định trước khi có hiệu lực");
        reviewer.keys("1").sees("Chấp nhận").sees("Hoàn tác").look("work-decided");
    }

    private static void asksSomebody(Typist reviewer) {
        // the second outcome needs a reason: the key leads to the field and decides nothing
        reviewer.seesTitle("Xem xét đề cử").keys("2").isInField(COMMENT).keys("Escape");
        reviewer.tabToField("Ý kiến trao đổi").type("@nobody.there xem giúp");
        reviewer.tabTo(AriaRole.BUTTON, "Gửi ý kiến trao đổi").keys("Enter");
        reviewer.sees("Không nhắc được @nobody.there").look("work-comment-refused");
        reviewer.tabToField("Ý kiến trao đổi").keys("Control+a").type("@dbsh.secretary gửi thêm minh chứng giúp.");
        reviewer.tabTo(AriaRole.BUTTON, "Gửi ý kiến trao đổi").keys("Enter");
        reviewer.sees("Đã gửi ý kiến trao đổi.").sees("Nhắc đến:").look("work-commented");
    }

    private static void plansAndGoesOn(Typist reviewer) {
        reviewer.keys("c").sees("Trả lại cho nhóm").tabToSummary("Ngày xem lại").keys("Enter");
        // the browser of some machines asks for the month first
        reviewer.tabToField("Xem lại vào ngày").type("11112022");
        reviewer.tabTo(AriaRole.BUTTON, "Đặt ngày").keys("Enter");
        reviewer.sees("Bạn muốn xem lại vào ngày 11/11/2022").lookInBoth("work-planned");
        reviewer.keys("n").seesTitle("Xem xét đề cử").seesNot("Bạn muốn xem lại vào ngày");
        reviewer.keys("g", "t").tabTo(AriaRole.LINK, "Đang giữ (1)").keys("Enter");
        reviewer.sees("Xem lại ngày 11/11/2022").look("work-mine");
    }

    private static void looksAtWhatSheDecided(Typist reviewer) {
        Awaitility.await("the decision takes effect").atMost(PATIENCE).until(() -> {
            reviewer.keys("g", "t").isAt("/tasks$").seesTitle("Công việc");
            return reviewer.shows("Đã xử lý (1)");
        });
        reviewer.tabTo(AriaRole.LINK, "Đã xử lý (1)").keys("Enter");
        reviewer.sees("Kết quả: Chấp nhận").sees("Hồ sơ đủ, j k 1 2 ?").tell("done-list");
        reviewer.lookInBoth("work-done");
    }

    private static void asksForTheKeysAndSwitchesThemOff(Typist reviewer) {
        reviewer.keys("?").seesKeys(true).look("work-keys").keys("Escape").seesKeys(false);
        reviewer.lookInBoth("work-after-keys");
        reviewer.keys("?")
                .tabTo(AriaRole.CHECKBOX, "Dùng phím tắt trên máy này")
                .keys("Space", "Escape");
        reviewer.seesKeys(false).keys("?").seesKeys(false).keys("g", "h").isAt("/tasks.*");
        reviewer.tabTo(AriaRole.BUTTON, "Phím tắt").keys("Enter").seesKeys(true);
        reviewer.tabTo(AriaRole.CHECKBOX, "Dùng phím tắt trên máy này").keys("Space", "Escape");
        reviewer.seesKeys(false).keys("g", "h").isAt("/$");
    }

    private static void theOneAskedAnswers(Visitor secretary) {
        secretary.seesBell("Thông báo (1)").open("/notifications").press("Trần Thị Bích Hường nhắc đến bạn");
        secretary.sees("gửi thêm minh chứng giúp.").lookInEnglish("case-comments", "Comments on a case");
        secretary.fill("Ý kiến trao đổi", "Đã nhắc đơn vị.").press("Gửi ý kiến trao đổi");
        secretary.sees("Đã gửi ý kiến trao đổi.").sees("Đã nhắc đơn vị.");
    }
}
