package vn.suyton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.BrowserTest;
import vn.suyton.platform.Notice;
import vn.suyton.platform.SubjectRef;

/** The bell's stream of events: what it costs, when it ends, and what a page does without it. */
@BrowserTest
class BellStreamIT {

    private static final String READER = "ninh-binh.delegate";
    private static final int MOST_PAGES = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> PEOPLE = List.of(
            "ninh-binh.officer",
            "ninh-binh.chair",
            "vinh-phuc.officer",
            "vinh-phuc.chair",
            "vinh-phuc.delegate",
            "hai-duong.delegate");

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    @Autowired
    HikariDataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    /** The streams of pages that other tests closed are found out by the next beat. */
    @BeforeEach
    void nobodyListens() {
        Awaitility.await("an end of older streams")
                .atMost(PATIENCE.multipliedBy(3))
                .until(() -> streams() == 0);
    }

    @Test
    void holdsNoConnectionToTheDatabaseForAnOpenPage() throws Exception {
        var people = new ArrayList<OpenStreams>();
        try {
            for (var username : PEOPLE) {
                var person = new OpenStreams(port, username);
                people.add(person);
                for (int page = 0; page < MOST_PAGES; page++) {
                    assertThat(person.open()).isEqualTo(200);
                }
            }
            assertThat(streams()).isEqualTo(PEOPLE.size() * MOST_PAGES);
            assertThat(streams()).isGreaterThan(database.getMaximumPoolSize());
            Awaitility.await("no connection in use")
                    .atMost(PATIENCE)
                    .until(() -> database.getHikariPoolMXBean().getActiveConnections() == 0);
            assertThat(people.get(0).open()).as("a page more").isEqualTo(200);
            assertThat(people.get(0).readToTheEnd(0))
                    .as("the oldest page makes room")
                    .contains("event:enough");
            assertThat(streams()).isEqualTo(PEOPLE.size() * MOST_PAGES);
        } finally {
            for (var person : people) {
                person.close();
            }
        }
    }

    @Test
    void endsWithTheSession() throws Exception {
        try (var stays = new OpenStreams(port, READER);
                var leaves = new OpenStreams(port, READER)) {
            assertThat(stays.open()).isEqualTo(200);
            assertThat(leaves.open()).isEqualTo(200);
            assertThat(leaves.open()).isEqualTo(200);
            assertThat(streams()).isEqualTo(3);

            leaves.signOut();

            assertThat(leaves.readToTheEnd(0)).contains("event:unread", "data:");
            assertThat(leaves.readToTheEnd(1)).contains("event:unread");
            Awaitility.await("the other session goes on").atMost(PATIENCE).until(() -> streams() == 1);
        }
    }

    @Test
    void allPagesOfAPersonHearAtOnce() {
        try (var chromium = new Chromium(port)) {
            var first = chromium.person(READER).open("/notifications").readAll();
            var second = first.anotherTab().open("/tasks").seesBell("Thông báo");
            Awaitility.await("both listen").atMost(PATIENCE).until(() -> streams() == 2);
            tell("Hai trang cùng mở");
            first.seesBell("Thông báo (1)");
            second.seesBell("Thông báo (1)");
            second.open("/notifications").press("Đánh dấu đã đọc tất cả").seesBell("Thông báo");
            first.seesBell("Thông báo");
        }
    }

    /** Also when the server has no stream to give: then the page asks once a minute. */
    @Test
    void aPageWithoutAStreamAsksAgainAfterAMinute() {
        try (var chromium = new Chromium(port)) {
            var reader = chromium.person(READER).open("/notifications").readAll();
            reader.withClock()
                    .refuses("**/notifications/stream", 503)
                    .open("/tasks")
                    .seesBell("Thông báo");
            tell("Không có luồng");
            Awaitility.await("a notice").atMost(PATIENCE).until(this::unread, number -> number == 1);
            reader.seesBell("Thông báo").minuteLater().seesBell("Thông báo (1)");
        }
    }

    private int unread() {
        var number = jdbc.queryForObject(
                "SELECT COUNT(*) FROM notification WHERE username = ? AND read_at IS NULL", Integer.class, READER);
        return number == null ? 0 : number;
    }

    private int streams() {
        return (int) meters.get("suyton.bell.streams").gauge().value();
    }

    private void tell(String title) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Notice(
                "ballot-open", List.of(READER), new SubjectRef("BALLOT", "none"), "/ballots", List.of(title))));
    }
}
