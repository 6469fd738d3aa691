package vn.suyton.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** What people see of it and what they may do. */
@NotificationTest
class NotificationPagesTests implements MailBox {

    @Autowired
    NotificationMother mother;

    @Autowired
    NoticeSender sender;

    @Autowired
    NotificationService notifications;

    @Autowired
    SettingsService settings;

    @Autowired
    MockMvcTester mvc;

    private Actor reader = NotificationMother.administrator();
    private Actor stranger = NotificationMother.administrator();

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        mother.forgetEverything();
        var unit = mother.unit();
        reader = mother.reader("Nguyễn Thị Đào", Role.UNIT_CHAIR, unit, "vi");
        stranger = mother.person("Người khác", Role.UNIT_CHAIR, unit);
        for (var title : List.of("Thứ nhất", "Thứ hai", "Thứ ba")) {
            mother.tell("ballot-open", List.of(title), reader);
        }
        sender.tellPeople();
    }

    @AfterEach
    void end() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aNoticeIsReadByFollowingItAndByItsReaderOnly() {
        var id = notifications.list(reader, null, null).items().get(0).id();
        assertThat(page(reader, "/notifications"))
                .contains("Đang bỏ phiếu: Thứ ba", "Chưa đọc", "Đánh dấu đã đọc tất cả");
        assertThat(page(stranger, "/notifications")).contains("Chưa có thông báo nào.");
        assertThat(page(reader, "/notifications/count")).isEqualTo("{\"unread\":3}");

        assertThat(post(stranger, "/notifications/" + id + "/open")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post()
                        .uri("/api/v1/notifications/" + id + "/read")
                        .with(user(stranger.username()))
                        .with(csrf()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(notifications.countUnread(reader.username())).isEqualTo(3);
        assertThat(post(reader, "/notifications/" + id + "/open"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/nominations/1");

        assertThat(page(reader, "/notifications/count")).isEqualTo("{\"unread\":2}");
    }

    @Test
    void allThatWereSeenAreMarkedAndNoneThatCameSince() {
        var seen = notifications.list(reader, null, null).items().get(0).id();
        mother.tell("ballot-open", List.of("Thứ tư"), reader);
        sender.tellPeople();

        assertThat(mvc.post()
                        .uri("/notifications/read")
                        .with(user(reader.username()))
                        .with(csrf())
                        .param("newest", seen))
                .hasStatus(HttpStatus.FOUND);

        assertThat(notifications.countUnread(reader.username())).isEqualTo(1);
    }

    @Test
    void theListIsReadInPartsWithoutGapsOrRepetition() {
        var first = notifications.list(reader, null, 2);
        var rest = notifications.list(reader, first.next(), 2);

        assertThat(first.items())
                .extracting(NotificationView::title)
                .containsExactly("Đang bỏ phiếu: Thứ ba", "Đang bỏ phiếu: Thứ hai");
        assertThat(rest.items()).extracting(NotificationView::title).containsExactly("Đang bỏ phiếu: Thứ nhất");
        assertThat(rest.next()).isNull();
    }

    @Test
    void choicesAreMadeOnAPageWhichSaysWhatIsWrong() {
        assertThat(page(reader, "/notifications/settings")).contains("Cách nhận thông báo", reader.username() + "@");
        assertThat(save("sai", "returned", "AT_ONCE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy nhập địa chỉ thư điện tử", "value=\"sai\"");
        assertThat(save("dao@example.vn", "returned", "NONE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Loại thông báo này không tắt được.");
        assertThat(save("dao@example.vn", "reminder", "NONE")).hasStatus(HttpStatus.FOUND);

        assertThat(settings.of(reader).email()).isEqualTo("dao@example.vn");
        assertThat(page(reader, "/api/v1/notifications/settings"))
                .contains("{\"kind\":\"reminder\",\"mandatory\":false,\"choice\":\"NONE\"}", "\"mailOn\":true");
    }

    @Test
    void programsChooseToo() {
        var call = mvc.put()
                .uri("/api/v1/notifications/settings")
                .with(user(reader.username()))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON);
        assertThat(call.content("{\"email\":null,\"language\":\"en\",\"choices\":{\"mentioned\":\"DAILY_DIGEST\"}}"))
                .hasStatusOk();

        assertThat(settings.of(reader))
                .returns(null, NotificationSettings::email)
                .returns("en", NotificationSettings::language);
    }

    @Test
    void theLogOfMailsIsForAdministrators() {
        sender.sendMails();
        var admin = mother.person("Quản trị", Role.ADMIN, Scope.CENTRAL_ID);

        assertThat(page(admin, "/notifications/deliveries?state=SENT&person=" + reader.username()))
                .contains("Sổ gửi thư", reader.username() + "@example.vn", "Gửi lại", "người nhận có thể nhận hai lần");
        assertThat(page(admin, "/api/v1/deliveries?limit=1")).contains("\"state\":\"SENT\"", "\"next\":\"");
        assertThat(mvc.get().uri("/notifications/deliveries").with(user(reader.username())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/deliveries").with(user(reader.username())))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(reader, "/notifications/deliveries/x/resend")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(admin, "/notifications/deliveries/x/resend")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult save(String email, String kind, String choice) {
        return mvc.post()
                .uri("/notifications/settings")
                .with(user(reader.username()))
                .with(csrf())
                .accept(MediaType.TEXT_HTML)
                .param("email", email)
                .param("language", "vi")
                .param("choices[" + kind + "]", choice)
                .exchange();
    }

    private MvcTestResult post(Actor actor, String path) {
        return mvc.post().uri(path).with(user(actor.username())).with(csrf()).exchange();
    }

    private String page(Actor actor, String path) {
        var answer = mvc.get().uri(path).with(user(actor.username())).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
