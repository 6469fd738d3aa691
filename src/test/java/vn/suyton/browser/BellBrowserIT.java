package vn.suyton.browser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
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
    JdbcTemplate jdbc;

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

    /** One mail of each fate, as a bad day leaves them. */
    @Test
    void theAdministratorReadsWhatBecameOfMailsAndSendsOneAgain() {
        mail("SENT", "a@example.vn", null, null);
        mail("UNKNOWN", "b@example.vn", "interrupted", null);
        mail("FAILED", "c@example.vn", "refused-for-ever", "550 5.1.1 The email account does not exist");
        mail("NO_ADDRESS", null, "no-address", null);
        mail("WAITING", "d@example.vn", "unreachable", "Couldn't connect to host, port: mail.example.vn, 587");
        try (var chromium = new Chromium(port)) {
            var admin = chromium.person("admin").open("/notifications").follow("Sổ gửi thư");
            admin.sees("550 5.1.1").lookInEnglish("deliveries", "Log of mails");
            admin.choose("Tình trạng", "Không rõ").press("Lọc").seesNot("550 5.1.1");
            admin.tick("người nhận có thể nhận hai lần").press("Gửi lại thư cho central.auditor");
            admin.sees("Thư sẽ được gửi lại ngay.").look("deliveries-resent");
            var stranger = chromium.stranger().open("/unsubscribe/token-UNKNOWN");
            stranger.lookInEnglish("unsubscribe", "Stop mails")
                    .press("Ngừng nhận thư")
                    .look("unsubscribe-done");
            stranger.open("/unsubscribe/nobody").look("unsubscribe-unknown");
        }
    }

    private void mail(String state, @Nullable String address, @Nullable String error, @Nullable String detail) {
        jdbc.update(
                """
                INSERT INTO delivery (id, username, kind, unsubscribe_token, state, attempts, failures, due_at,
                  created_at, sent_at, address, error, error_detail)
                VALUES (?, ?, 'reminder', ?, ?, 1, 0, '2099-01-01', '2022-11-01 01:00', ?, ?, ?, ?)
                """,
                "mail-" + state,
                READER,
                "token-" + state,
                state,
                state.equals("SENT") ? "2022-11-01 01:00:05" : null,
                address,
                error,
                detail);
    }

    private void tell(String title) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Notice(
                "ballot-open", List.of(READER), new SubjectRef("BALLOT", "none"), "/ballots", List.of(title))));
    }
}
