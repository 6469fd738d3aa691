package vn.suyton.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.engine.HeldDecisions;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Notice;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** From the act to what each person is told. */
@NotificationTest
class NoticeTests implements MailBox {

    private static final Duration DELAY = Duration.ofSeconds(11);
    private static final String CASE = "sample-notice";

    @Autowired
    NotificationMother mother;

    @Autowired
    NoticeSender sender;

    @Autowired
    NotificationService notifications;

    @Autowired
    SampleProcess sample;

    @Autowired
    HeldDecisions held;

    @Autowired
    ShiftableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate jdbc;

    private String deployment = "";
    private String unit = "";
    private String cluster = "";

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        mother.forgetEverything();
        deployment = sample.deploy();
        unit = mother.unit();
        cluster = mother.cluster();
    }

    @AfterEach
    void end() {
        sample.undeploy(deployment);
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tellsWhoHoldsTheOfficeOfANewTaskAndNobodyElse() {
        var chair = mother.person("Bà Chủ tịch", Role.UNIT_CHAIR, unit);
        var deputy = mother.person("Bà Phó", Role.UNIT_CHAIR, unit);
        var officer = mother.person("Cán bộ", Role.UNIT_OFFICER, unit);
        mother.startCase(CASE, "Cờ thi đua – Hưng Yên", unit, cluster, officer.username());
        assertThat(rows("notice_outbox")).isEqualTo(1);

        mother.wait(DELAY);
        sender.tellPeople();

        for (var actor : List.of(chair, deputy)) {
            assertThat(told(actor)).singleElement().satisfies(notice -> {
                assertThat(notice.title()).isEqualTo("Kiểm tra đề nghị: Cờ thi đua – Hưng Yên");
                assertThat(notice.text()).contains("17:00 04/11/2022");
                assertThat(notice.path())
                        .isEqualTo("/tasks/" + mother.open(CASE).id());
                assertThat(notice.readAt()).isNull();
            });
        }
        assertThat(told(officer)).isEmpty();
    }

    @Test
    void saysNothingOfAnActThatWasRolledBack() {
        var chair = mother.person("Bà Chủ tịch", Role.UNIT_CHAIR, unit);
        transaction.executeWithoutResult(status -> {
            mother.startCase(CASE, "Cờ thi đua", unit, cluster, chair.username());
            events.publishEvent(new Notice(
                    "mentioned", List.of(chair.username()), new SubjectRef("SAMPLE", CASE), "/", List.of("a", "b")));
            assertThat(rows("notice_outbox")).isEqualTo(2);
            status.setRollbackOnly();
        });

        assertThat(rows("notice_outbox")).isZero();
    }

    @Test
    void isSilentAboutWhatWasSettledBeforeItWasTold() {
        var chair = mother.person("Bà Chủ tịch", Role.UNIT_CHAIR, unit);
        mother.startCase(CASE, "Cờ thi đua", unit, cluster, "sample.starter");
        sender.tellPeople();
        assertThat(told(chair)).isEmpty();

        mother.decide(chair, CASE, "approve", null);
        mother.wait(DELAY);
        sender.tellPeople();

        assertThat(told(chair)).isEmpty();
        assertThat(jdbc.queryForList("SELECT state FROM notice_outbox ORDER BY seq", String.class))
                .containsExactly("DROPPED", "TOLD");
    }

    /** Or the others who hold the office would never hear of a task that is theirs again. */
    @Test
    void waitsWithATaskWhoseDecisionCanStillBeUndone() {
        var chair = mother.person("Bà Chủ tịch", Role.UNIT_CHAIR, unit);
        var deputy = mother.person("Bà Phó", Role.UNIT_CHAIR, unit);
        mother.startCase(CASE, "Cờ thi đua", unit, cluster, "sample.starter");
        var task = mother.open(CASE);
        held.hold(
                chair,
                task.id(),
                new TaskDesk.Decision(task.revision(), "approve", null, Map.of()),
                clock.instant().plus(DELAY.multipliedBy(2)));
        mother.wait(DELAY);
        sender.tellPeople();
        assertThat(told(deputy)).isEmpty();

        transaction.executeWithoutResult(status -> held.undo(chair, task.id(), clock.instant()));
        mother.wait(DELAY);
        sender.tellPeople();

        assertThat(told(deputy)).extracting(NotificationView::title).containsExactly("Kiểm tra đề nghị: Cờ thi đua");
    }

    @Test
    void tellsWhoBeganACaseThatItCameBackAndWhy() {
        var chair = mother.person("Bà Chủ tịch", Role.UNIT_CHAIR, unit);
        var officer = mother.person("Cán bộ", Role.UNIT_OFFICER, unit);
        mother.startCase(CASE, "Cờ thi đua", unit, cluster, officer.username());
        mother.decide(chair, CASE, "return", "Thiếu báo cáo thành tích.");
        mother.wait(DELAY);
        sender.tellPeople();

        assertThat(told(officer)).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("returned");
            assertThat(notice.title()).isEqualTo("Trả lại để bổ sung: Cờ thi đua");
            assertThat(notice.text()).contains("Bà Chủ tịch", "Kiểm tra đề nghị", "Thiếu báo cáo thành tích.");
        });
        assertThat(told(chair)).isEmpty();
    }

    @Test
    void tellsTheDelegatesOnlyThatABallotIsOpen() {
        var delegate = mother.person("Đại biểu", Role.CLUSTER_DELEGATE, cluster);
        mother.startCase(CASE, "Bỏ phiếu suy tôn", unit, cluster, "sample.starter");
        transaction.executeWithoutResult(
                status -> events.publishEvent(Act.ofSystem("ballot.opened", new SubjectRef("BALLOT", CASE))));
        mother.wait(DELAY);
        sender.tellPeople();

        assertThat(told(delegate)).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("Đang bỏ phiếu: Bỏ phiếu suy tôn");
            assertThat(notice.path()).isEqualTo("/ballots/" + CASE);
        });
    }

    @Test
    void tellsOnceHoweverManyNodesTry() throws Exception {
        var chair = mother.person("Bà Chủ tịch", Role.UNIT_CHAIR, unit);
        var cases = IntStream.range(0, 12).mapToObj(i -> CASE + i).toList();
        cases.forEach(id -> mother.startCase(id, "Cờ thi đua " + id, unit, cluster, "sample.starter"));
        mother.wait(DELAY);
        var together = new CyclicBarrier(3);
        var nodes = Executors.newFixedThreadPool(3);
        try {
            var runs = IntStream.range(0, 3)
                    .mapToObj(i -> nodes.submit(() -> {
                        together.await();
                        sender.tellPeople();
                        return i;
                    }))
                    .toList();
            for (var run : runs) {
                run.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(told(chair)).hasSize(12).extracting(NotificationView::title).doesNotHaveDuplicates();
    }

    private List<NotificationView> told(Actor actor) {
        return notifications.list(actor, null, 100).items();
    }

    private long rows(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM " + table, Long.class));
    }
}
