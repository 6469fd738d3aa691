package vn.suyton.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.suyton.engine.SampleProcess;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;

/** One mail on the morning of a working day; the tests begin on Tuesday, 1 November 2022, at eight. */
@NotificationTest
class DigestTests implements MailBox {

    private static final String CASE = "sample-digest";

    @Autowired
    NotificationMother mother;

    @Autowired
    NotificationJobs jobs;

    @Autowired
    SampleProcess sample;

    private String deployment = "";
    private String unit = "";
    private Actor chair = NotificationMother.administrator();

    @BeforeEach
    void begin() throws Exception {
        mother.forgetEverything();
        SERVER.purgeEmailFromAllMailboxes();
        deployment = sample.deploy();
        unit = mother.unit();
        chair = mother.reader("Nguyễn Thị Đào", Role.UNIT_CHAIR, unit, "vi");
    }

    @AfterEach
    void end() {
        sample.undeploy(deployment);
    }

    @Test
    void tellsWhatIsNewAndWhatWaitsByGroups() throws Exception {
        for (int i = 0; i < 12; i++) {
            mother.startCase(CASE + i, "Đề nghị thứ " + i, unit, null, "sample.starter");
        }
        mother.wait(NotificationMother.DELAY);
        jobs.tellPeople();
        jobs.sendMails();
        assertThat(MailBox.received()).isEmpty();
        round();

        var mail = MailBox.onlyOne();
        assertThat(mail.getSubject()).isEqualTo("[Suy Tôn] Tổng hợp ngày 01/11/2022: 12 việc đang chờ, 12 tin mới");
        assertThat(MailBox.text(mail))
                .contains(
                        "Đang chờ bạn và nhóm của bạn: 12 việc",
                        "Kiểm tra đề nghị (12)",
                        "- Đề nghị thứ 0 (hạn 04/11/2022)",
                        "và 2 mục khác",
                        "Việc mới của tôi và của nhóm (12)",
                        "https://suyton.example.vn/tasks/")
                .doesNotContain("??", "[(");
        assertThat(MailBox.html(mail))
                .contains("<h3>Kiểm tra đề nghị (12)</h3>", "Đề nghị thứ 0", "lang=\"vi\"")
                .doesNotContain("??");
        assertThat(mail.getHeader("List-Unsubscribe")[0]).contains("/unsubscribe/");
    }

    /** Three hundred tasks late on one morning are one mail to the head and not three hundred. */
    @Test
    void gathersWhatIsSaidInTheMorning() throws Exception {
        var cluster = mother.cluster();
        var head = mother.reader("Bà Cụm trưởng", Role.CLUSTER_HEAD, cluster, "vi");
        for (int i = 0; i < 3; i++) {
            mother.startCase(CASE + i, "Đề nghị thứ " + i, unit, cluster, "sample.starter");
        }
        // the Monday after the Friday on which they were due
        mother.wait(Duration.ofDays(6));
        jobs.remind();
        round();
        assertThat(MailBox.received()).as("the digest waits for it").isEmpty();
        mother.wait(NotificationMother.DELAY);
        jobs.tellPeople();
        round();

        assertThat(MailBox.received())
                .filteredOn(mail -> MailBox.isTo(mail, head))
                .singleElement()
                .satisfies(mail -> assertThat(MailBox.text(mail))
                        .contains("Việc quá hạn", "Quá hạn: Kiểm tra đề nghị, Đề nghị thứ 0", "Đề nghị thứ 2"));
    }

    @Test
    void comesOnceADayOnWorkingDaysAndTellsNewsOnce() throws Exception {
        mother.startCase(CASE, "Đề nghị", unit, null, "sample.starter");
        mother.wait(NotificationMother.DELAY);
        jobs.tellPeople();
        round();
        round();
        mother.wait(Duration.ofHours(5));
        round();
        assertThat(MailBox.received()).hasSize(1);

        mother.wait(Duration.ofHours(17));
        // six o'clock on Wednesday
        round();
        assertThat(MailBox.received()).hasSize(1);
        mother.wait(Duration.ofHours(1));
        round();
        assertThat(MailBox.received()).hasSize(2);
        assertThat(MailBox.received().get(1).getSubject()).contains("1 việc đang chờ, 0 tin mới");

        // Saturday, then the Monday after
        mother.wait(Duration.ofDays(3));
        round();
        assertThat(MailBox.received()).hasSize(2);
        mother.wait(Duration.ofDays(2));
        round();
        assertThat(MailBox.received()).hasSize(3);
        assertThat(MailBox.text(MailBox.received().get(2))).contains("(quá hạn từ 04/11/2022)");
    }

    @Test
    void doesNotComeWhenThereIsNothingOrNobodyWantsIt() {
        round();
        assertThat(MailBox.received()).isEmpty();

        mother.startCase(CASE, "Đề nghị", unit, null, "sample.starter");
        mother.choose(chair, "task-offered", MailChoice.NONE);
        mother.wait(Duration.ofDays(1));
        jobs.tellPeople();
        round();
        assertThat(MailBox.received()).isEmpty();
    }

    @Test
    void comesOnceHoweverManyNodesTry() throws Exception {
        mother.startCase(CASE, "Đề nghị", unit, null, "sample.starter");
        var together = new CyclicBarrier(3);
        var nodes = Executors.newFixedThreadPool(3);
        try {
            var runs = IntStream.range(0, 3)
                    .mapToObj(i -> nodes.submit(() -> {
                        together.await();
                        round();
                        return i;
                    }))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(MailBox.received()).hasSize(1);
    }

    private void round() {
        jobs.writeDigests();
        jobs.sendMails();
    }
}
