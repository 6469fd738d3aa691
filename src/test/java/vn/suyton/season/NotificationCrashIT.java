package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.suyton.demo.SeasonData;

/** Kills the application after an act and before its mail, and in the middle of the mail. The mail server lives in the process of the test. */
class NotificationCrashIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Long enough for several rounds of the sender. */
    private static final Duration A_WHILE = Duration.ofSeconds(12);

    private final SeasonData season = SeasonData.load();

    @Test
    void aMailThatWasNotBegunArrivesOnceAfterTheCrash() throws Exception {
        var server = start();
        try (var application = start("notification-crash", server.getSmtp().getPort())) {
            propose(application.ready());
            application.killWithDatabase();
            assertThat(server.getReceivedMessages()).isEmpty();

            application.startAgain();
            application.ready();

            assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            staysAt(1, server);
            assertThat(server.getReceivedMessages()[0].getSubject()).contains("Xác nhận đề cử");
        } finally {
            server.stop();
        }
    }

    /** The server has the mail, the application never learns it: nobody can know better than "perhaps". */
    @Test
    void aMailTakenUnheardIsNotSentAgainByItselfAndShownToTheAdministrator() throws Exception {
        var server = start();
        try (var line = new MailLine(server.getSmtp().getPort());
                var application = start("notification-crash-unheard", line.port())) {
            propose(application.ready());
            assertThat(line.awaitTaken(PATIENCE)).as("the server took the mail").isTrue();
            application.kill();
            assertThat(server.getReceivedMessages()).hasSize(1);

            application.startAgain();
            var http = application.ready();

            Awaitility.await("the mail shows as uncertain")
                    .atMost(PATIENCE)
                    .until(() -> state(http), "UNKNOWN"::equals);
            staysAt(1, server);
            var mail = mail(http);
            assertThat(mail.path("confirm").booleanValue()).isTrue();
            assertThat(mail.path("attempts").intValue()).isEqualTo(1);

            http.post(
                    SeasonDriver.ADMIN,
                    "/deliveries/" + mail.path("id").stringValue() + "/resend?confirmed=true",
                    Map.of());

            assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), 2)).isTrue();
            Awaitility.await("the log knows").atMost(PATIENCE).until(() -> state(http), "SENT"::equals);
            staysAt(2, server);
            assertThat(server.getReceivedMessages())
                    .extracting(MimeMessage::getMessageID)
                    .as("one that came twice is recognised by its number")
                    .containsOnly(server.getReceivedMessages()[0].getMessageID());
        } finally {
            server.stop();
        }
    }

    private void propose(SeasonHttp http) {
        var entry = season.nominations().entries().get(0);
        http.put(
                chair(),
                "/notifications/settings",
                Map.of(
                        "email", "chair@example.vn",
                        "language", "vi",
                        "choices", Map.of("task-offered", "AT_ONCE")));
        new SeasonDriver(http, season).propose(entry);
    }

    private String chair() {
        return season.nominations().entries().get(0).unit() + ".chair";
    }

    private String state(SeasonHttp http) {
        return mail(http).path("state").asString("");
    }

    private JsonNode mail(SeasonHttp http) {
        return http.get(SeasonDriver.ADMIN, "/deliveries?person=" + chair())
                .path("items")
                .path(0);
    }

    private static void staysAt(int mails, GreenMail server) {
        Awaitility.await("no further mail")
                .during(A_WHILE)
                .atMost(PATIENCE)
                .until(() -> server.getReceivedMessages().length == mails);
    }

    private static GreenMail start() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static RunningApplication start(String directory, int mailPort) throws IOException {
        return RunningApplication.in(
                Path.of("target", directory),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + mailPort,
                "--suyton.notification.lease=5s");
    }
}
