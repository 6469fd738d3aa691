package vn.suyton.browser;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.BrowserTest;
import vn.suyton.platform.Notice;
import vn.suyton.platform.SubjectRef;

/** The bell at the top of every page. */
@BrowserTest
class BellBrowserIT {

    private static final String READER = "central.auditor";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theCountRisesOnAPageThatIsLeftOpenAndFallsWhenItIsRead() {
        try (var chromium = new Chromium(port)) {
            var reader = chromium.person(READER).seesBell("Thông báo");
            tell("Bỏ phiếu suy tôn");
            reader.seesBell("Thông báo (1)");
            tell("Bỏ phiếu của Hội đồng");
            reader.seesBell("Thông báo (2)");

            reader.open("/notifications").sees("Chưa đọc").lookInEnglish("notifications", "Notices");
            reader.press("Đang bỏ phiếu: Bỏ phiếu suy tôn");
            reader.open("/notifications").seesBell("Thông báo (1)");
            reader.press("Đánh dấu đã đọc tất cả").sees("Đã đánh dấu đã đọc.").seesBell("Thông báo");
            reader.open("/notifications/settings").lookInEnglish("notification-settings", "How I am told");
            reader.fill("Địa chỉ thư điện tử (không bắt buộc)", "sai").press("Lưu");
            reader.seesProblem("Hãy nhập địa chỉ thư điện tử").look("notification-settings-refused");
        }
    }

    @Test
    void theBellIsALinkWithoutScripts() {
        try (var chromium = new Chromium(port)) {
            var reader = chromium.withoutScripts().signIn(READER).seesBell("Thông báo");
            reader.open("/notifications").seesTitle("Thông báo");
        }
    }

    private void tell(String title) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Notice(
                "ballot-open", List.of(READER), new SubjectRef("BALLOT", "none"), "/ballots", List.of(title))));
    }
}
