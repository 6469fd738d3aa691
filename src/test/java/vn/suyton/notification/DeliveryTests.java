package vn.suyton.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.Role;

/** Mails that do not go at the first try, and what the administrator sees of them. */
@NotificationTest
class DeliveryTests implements MailBox {

    @Autowired
    NotificationMother mother;

    @Autowired
    NoticeSender sender;

    @Autowired
    DeliveryDesk desk;

    @Autowired
    DeliveryService deliveries;

    @Autowired
    JdbcTemplate jdbc;

    private String unit = "";

    @BeforeEach
    void begin() throws Exception {
        mother.forgetEverything();
        SERVER.purgeEmailFromAllMailboxes();
        unit = mother.unit();
    }

    @AfterEach
    void serverIsThere() {
        if (!SERVER.isRunning()) {
            SERVER.start();
        }
    }

    @Test
    void triesAgainWithGrowingPausesWhileTheServerIsDown() {
        var reader = mother.reader("Một", Role.UNIT_CHAIR, unit, "vi");
        SERVER.stop();
        ballotOpen(reader);

        assertThat(only())
                .returns(DeliveryState.WAITING, DeliveryView::state)
                .returns(1, DeliveryView::attempts)
                .returns("unreachable", DeliveryView::error);
        sender.sendMails();
        assertThat(only().attempts()).isEqualTo(1);
        for (var pause : List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30))) {
            mother.wait(pause.minusSeconds(5));
            var attempts = only().attempts();
            sender.sendMails();
            assertThat(only().attempts()).isEqualTo(attempts);
            mother.wait(Duration.ofSeconds(6));
            sender.sendMails();
            assertThat(only().attempts()).isEqualTo(attempts + 1);
        }
        SERVER.start();
        mother.wait(Duration.ofHours(2).plusSeconds(1));
        sender.sendMails();
        sender.sendMails();

        assertThat(only()).returns(DeliveryState.SENT, DeliveryView::state).returns(5, DeliveryView::attempts);
        assertThat(MailBox.received()).hasSize(1);
    }

    @Test
    void givesUpAfterTheLastPauseUntilSomebodyAsks() {
        var reader = mother.reader("Một", Role.UNIT_CHAIR, unit, "vi");
        SERVER.stop();
        ballotOpen(reader);
        for (int i = 0; i < 7; i++) {
            mother.wait(Duration.ofHours(7));
            sender.sendMails();
        }
        assertThat(only()).returns(DeliveryState.FAILED, DeliveryView::state).returns(6, DeliveryView::attempts);

        SERVER.start();
        deliveries.resend(NotificationMother.administrator(), only().id(), false);
        sender.sendMails();

        assertThat(MailBox.received()).hasSize(1);
    }

    @Test
    void sendsOnceHoweverManyNodesTry() throws Exception {
        var readers = IntStream.range(0, 8)
                .mapToObj(i -> mother.reader("Số " + i, Role.UNIT_CHAIR, unit, "vi"))
                .toArray(Actor[]::new);
        mother.tell("ballot-open", List.of("Bỏ phiếu"), readers);
        sender.tellPeople();
        var together = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var runs = IntStream.range(0, 2)
                    .mapToObj(i -> nodes.submit(() -> {
                        together.await();
                        sender.sendMails();
                        return i;
                    }))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(MailBox.received())
                .hasSize(8)
                .extracting(mail -> mail.getMessageID())
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesAMailWhoseSenderDiedToAPerson() throws Exception {
        var reader = mother.reader("Một", Role.UNIT_CHAIR, unit, "vi");
        mother.tell("ballot-open", List.of("Bỏ phiếu"), reader);
        sender.tellPeople();
        // the node dies here
        assertThat(desk.begin()).isPresent();
        sender.sendMails();
        assertThat(only().state()).isEqualTo(DeliveryState.SENDING);
        var admin = NotificationMother.administrator();
        assertRefused("delivery-still-waiting", () -> deliveries.resend(admin, only().id(), true));

        mother.wait(Duration.ofMinutes(11));
        sender.sendMails();

        assertThat(only())
                .returns(DeliveryState.UNKNOWN, DeliveryView::state)
                .returns("interrupted", DeliveryView::error);
        assertThat(MailBox.received()).isEmpty();
        var id = only().id();
        assertRefused("delivery-may-have-arrived", () -> deliveries.resend(admin, id, false));
        assertThatThrownBy(() -> deliveries.resend(reader, id, true)).isInstanceOf(NotAllowed.class);
        deliveries.resend(admin, id, true);
        sender.sendMails();

        assertThat(only()).returns(DeliveryState.SENT, DeliveryView::state).returns(2, DeliveryView::attempts);
        assertThat(MailBox.onlyOne().getMessageID()).isEqualTo("<" + id + "@suyton.example.vn>");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'delivery.resent' AND subject_id = ?",
                        Long.class,
                        id))
                .isEqualTo(1);
    }

    /** The sender was only slow: its report counts, also after the lease. */
    @Test
    void believesALateReport() {
        var reader = mother.reader("Một", Role.UNIT_CHAIR, unit, "vi");
        mother.tell("ballot-open", List.of("Bỏ phiếu"), reader);
        sender.tellPeople();
        var begun = desk.begin().orElseThrow();
        mother.wait(Duration.ofMinutes(11));
        desk.markInterrupted();

        desk.sent(begun.delivery());

        assertThat(only().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void saysInTheLogThatSomebodyHasNoAddress() {
        var person = mother.person("Một", Role.UNIT_CHAIR, unit);
        ballotOpen(person);

        assertThat(only())
                .returns(DeliveryState.NO_ADDRESS, DeliveryView::state)
                .returns("no-address", DeliveryView::error);
        assertThat(MailBox.received()).isEmpty();
    }

    private void ballotOpen(Actor... readers) {
        mother.tell("ballot-open", List.of("Bỏ phiếu suy tôn"), readers);
        sender.tellPeople();
        sender.sendMails();
    }

    private DeliveryView only() {
        var all = deliveries
                .search(NotificationMother.administrator(), new DeliveryFilter(null, null, null, null))
                .items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void assertRefused(String type, Runnable command) {
        assertThatThrownBy(command::run)
                .isInstanceOfSatisfying(
                        DomainProblem.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(type));
    }
}
