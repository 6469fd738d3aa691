package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.suyton.demo.SeasonData;

/** Kills the application after an act and before its mail. The mail server lives in the process of the test. */
class NotificationCrashIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Long enough for several rounds of the sender. */
    private static final Duration A_WHILE = Duration.ofSeconds(20);

    private final SeasonData season = SeasonData.load();

    @Test
    void aMailThatWasNotBegunArrivesOnceAfterTheCrash() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (var application = start(server)) {
            var entry = season.nominations().entries().get(0);
            var chair = entry.unit() + ".chair";
            var http = application.ready();
            http.put(
                    chair,
                    "/notifications/settings",
                    Map.of(
                            "email", "chair@example.vn",
                            "language", "vi",
                            "choices", Map.of("task-offered", "AT_ONCE")));
            new SeasonDriver(http, season).propose(entry);
            application.killWithDatabase();
            assertThat(server.getReceivedMessages()).isEmpty();

            application.startAgain();
            application.ready();

            assertThat(server.waitForIncomingEmail(PATIENCE.toMillis(), 1)).isTrue();
            Awaitility.await("no second mail")
                    .during(A_WHILE)
                    .atMost(PATIENCE)
                    .until(() -> server.getReceivedMessages().length == 1);
            assertThat(server.getReceivedMessages()[0].getSubject()).contains("Xác nhận đề cử");
        } finally {
            server.stop();
        }
    }

    private static RunningApplication start(GreenMail server) throws IOException {
        return RunningApplication.in(
                Path.of("target/notification-crash"),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort());
    }
}
