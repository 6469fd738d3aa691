package vn.suyton.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Role;

/** What leaves the house, and what is known about it afterwards. */
@NotificationTest
class MailTests implements MailBox {

    @Autowired
    NotificationMother mother;

    @Autowired
    NoticeSender sender;

    @Autowired
    SettingsService settings;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcTemplate jdbc;

    private String unit = "";

    @BeforeEach
    void begin() throws Exception {
        mother.forgetEverything();
        SERVER.purgeEmailFromAllMailboxes();
        unit = mother.unit();
    }

    @Test
    void writesToEachInTheOwnLanguageAsTextAndAsHtml() throws Exception {
        var lan = mother.reader("Nguyễn Thị Đào", Role.UNIT_CHAIR, unit, "vi");
        returned(lan);
        var mail = MailBox.onlyOne();

        assertThat(mail.getSubject()).isEqualTo("[Suy Tôn] Trả lại để bổ sung: Cờ thi đua – Hưng Yên");
        assertThat(mail.getRecipients(Message.RecipientType.TO)).containsExactly(new InternetAddress(address(lan)));
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(MailBox.text(mail))
                .contains("Kính gửi Nguyễn Thị Đào,", "Thiếu báo cáo", "https://suyton.example.vn/nominations/1")
                .doesNotContain("<", "??");
        assertThat(MailBox.html(mail))
                .contains(
                        "<h1>Trả lại để bổ sung: Cờ thi đua – Hưng Yên</h1>",
                        "href=\"https://suyton.example.vn/nominations/1\"",
                        "lang=\"vi\"")
                .doesNotContain("??");
        // a duty is not switched off by a link
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(MailBox.text(mail)).doesNotContain("/unsubscribe/");
    }

    @Test
    void writesInEnglishToWhoWantsIt() throws Exception {
        var reader = mother.reader("Nguyễn Thị Đào", Role.UNIT_CHAIR, unit, "en");
        returned(reader);
        var mail = MailBox.onlyOne();

        assertThat(mail.getSubject()).isEqualTo("[Suy Tôn] Return for completion: Cờ thi đua – Hưng Yên");
        assertThat(MailBox.text(mail)).contains("Dear Nguyễn Thị Đào,", "Open in Suy Tôn", "\"Check request\"");
        assertThat(MailBox.html(mail)).contains("lang=\"en\"");
    }

    @Test
    void sendsNothingToWhoWantsNothingAndNothingNowToWhoWantsADigest() {
        var digest = mother.reader("Một", Role.UNIT_CHAIR, unit, "vi");
        var none = mother.reader("Hai", Role.UNIT_CHAIR, unit, "vi");
        var atOnce = mother.reader("Ba", Role.UNIT_CHAIR, unit, "vi");
        mother.choose(digest, "ballot-open", MailChoice.DAILY_DIGEST);
        mother.choose(none, "ballot-open", MailChoice.NONE);
        ballotOpen(digest, none, atOnce);

        assertThat(MailBox.received())
                .singleElement()
                .satisfies(mail -> assertThat(mail.getRecipients(Message.RecipientType.TO))
                        .containsExactly(new InternetAddress(address(atOnce))));
        assertThat(rows("notification")).isEqualTo(3);
    }

    @Test
    void refusesToSwitchOffWhatTheDutyNeeds() {
        var reader = mother.reader("Một", Role.UNIT_CHAIR, unit, "vi");

        for (var kind : List.of("returned", "assigned", "escalation", "decision-failed")) {
            assertThatThrownBy(() -> mother.choose(reader, kind, MailChoice.NONE))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refusal -> assertThat(refusal.fields())
                                    .extracting(field -> field.code())
                                    .containsExactly("mandatory-notice"));
            mother.choose(reader, kind, MailChoice.DAILY_DIGEST);
        }
        assertThatThrownBy(() -> settings.change(reader, new SettingsService.Change("không phải", "vi", Map.of())))
                .isInstanceOf(InvalidInput.class);
        assertThat(settings.of(reader).email()).isEqualTo(address(reader));
    }

    @Test
    void endsMailsOfOneKindByTheLinkInThem() throws Exception {
        var reader = mother.reader("Một", Role.UNIT_CHAIR, unit, "vi");
        ballotOpen(reader);
        var mail = MailBox.onlyOne();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        var path = mail.getHeader("List-Unsubscribe")[0].replaceAll("^<https://[^/]*|>$", "");
        assertThat(MailBox.text(mail)).contains(path);

        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains("Cuộc bỏ phiếu đã mở");
        assertThat(choice(reader, "ballot-open")).isEqualTo(MailChoice.AT_ONCE);
        // as a mail program does it: no session, no token of a form
        for (int i = 0; i < 2; i++) {
            assertThat(mvc.post().uri(path).param("List-Unsubscribe", "One-Click"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Đã ngừng gửi thư.");
        }

        assertThat(choice(reader, "ballot-open")).isEqualTo(MailChoice.NONE);
        assertThat(choice(reader, "mentioned")).isEqualTo(MailChoice.AT_ONCE);
        assertThat(mvc.get().uri("/unsubscribe/none")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri("/unsubscribe/none")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void returned(Actor reader) {
        mother.tell(
                "returned",
                List.of(
                        "Kiểm tra đề nghị",
                        "Check request",
                        "Trả lại để bổ sung",
                        "Return for completion",
                        "Cờ thi đua – Hưng Yên",
                        "Bà Hường",
                        "Thiếu báo cáo"),
                reader);
        sender.tellPeople();
        sender.sendMails();
    }

    private void ballotOpen(Actor... readers) {
        mother.tell("ballot-open", List.of("Bỏ phiếu suy tôn"), readers);
        sender.tellPeople();
        sender.sendMails();
    }

    private MailChoice choice(Actor actor, String kind) {
        return settings.of(actor).kinds().stream()
                .filter(setting -> setting.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .choice();
    }

    private static String address(Actor actor) {
        return NotificationMother.address(actor);
    }

    private @Nullable Long rows(String table) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }
}
