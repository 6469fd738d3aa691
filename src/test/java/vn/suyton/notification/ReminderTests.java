package vn.suyton.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.suyton.engine.SampleProcess;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** A task of three working days, made on Tuesday, 1 November 2022: due on Friday at five. */
@NotificationTest
class ReminderTests implements MailBox {

    private static final String CASE = "sample-reminder";
    private static final int ROUNDS = 3;

    @Autowired
    NotificationMother mother;

    @Autowired
    NotificationJobs jobs;

    @Autowired
    NotificationService notifications;

    @Autowired
    SampleProcess sample;

    private String deployment = "";
    private Actor chair = NotificationMother.administrator();
    private Actor head = NotificationMother.administrator();

    @BeforeEach
    void begin() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        mother.forgetEverything();
        deployment = sample.deploy();
        var unit = mother.unit();
        var cluster = mother.cluster();
        chair = mother.person("Bà Chủ tịch", Role.UNIT_CHAIR, unit);
        head = mother.person("Bà Cụm trưởng", Role.CLUSTER_HEAD, cluster);
        mother.startCase(CASE, "Cờ thi đua", unit, cluster, "sample.starter");
    }

    @AfterEach
    void end() {
        sample.undeploy(deployment);
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void remindsTwoDaysBeforeAndOnTheDayAndTellsTheSuperiorAfterwards() {
        round();
        assertThat(kinds(chair)).containsExactly("task-offered");
        mother.wait(Duration.ofDays(1));
        round();
        assertThat(kinds(chair)).containsExactly("reminder", "task-offered");
        // Thursday says nothing new
        mother.wait(Duration.ofDays(1));
        round();
        assertThat(kinds(chair)).hasSize(2);
        mother.wait(Duration.ofDays(1));
        round();
        assertThat(kinds(chair)).containsExactly("reminder", "reminder", "task-offered");
        assertThat(kinds(head)).isEmpty();

        // Saturday is no working day, Monday is one working day after Friday
        mother.wait(Duration.ofDays(1));
        round();
        assertThat(kinds(head)).isEmpty();
        mother.wait(Duration.ofDays(2));
        round();
        mother.wait(Duration.ofDays(1));
        round();

        assertThat(notifications.list(head, null, 10).items()).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo("escalation");
            assertThat(notice.title()).isEqualTo("Quá hạn: Kiểm tra đề nghị, Cờ thi đua");
            assertThat(notice.text()).contains("17:00 04/11/2022");
        });
        assertThat(kinds(chair)).hasSize(3);
    }

    @Test
    void isSilentBeforeSevenAndAboutWhatIsDone() {
        mother.wait(Duration.ofHours(22));
        round();
        assertThat(kinds(chair)).containsExactly("task-offered");
        mother.decide(chair, CASE, "approve", null);
        mother.wait(Duration.ofHours(2));
        round();

        assertThat(kinds(chair)).containsExactly("task-offered");
    }

    /** Who did not run for days does not send what was missed all at once. */
    @Test
    void givesTheNearestReminderOnly() {
        mother.wait(Duration.ofDays(3));
        round();

        assertThat(kinds(chair)).containsExactly("reminder", "task-offered");
    }

    /** Nobody is her own superior: the head of the cluster is the chair of one of its units. */
    @Test
    void goesPastWhoHasTheTaskToWhoStandsAbove() {
        var unit = mother.unit();
        var cluster = mother.cluster();
        var both = mother.person("Bà Chủ tịch kiêm Cụm trưởng", Role.UNIT_CHAIR, unit);
        mother.grant(both, Role.CLUSTER_HEAD, cluster);
        var admin = mother.person("Bà Quản trị", Role.ADMIN, Scope.CENTRAL_ID);
        mother.startCase("sample-own", "Bằng khen", unit, cluster, "sample.starter");

        mother.wait(Duration.ofDays(6));
        round();

        assertThat(kinds(both)).doesNotContain("escalation");
        assertThat(notifications.list(admin, null, 10).items())
                .extracting(NotificationView::title)
                .containsExactly("Quá hạn: Kiểm tra đề nghị, Bằng khen");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void someoneAnswersForEachOffice(Role role) {
        assertThat(Superior.all())
                .filteredOn(rule -> rule.role() == role)
                .singleElement()
                .satisfies(rule -> assertThat(rule.superior()).isNotEqualTo(role));
    }

    private void round() {
        for (int i = 0; i < ROUNDS; i++) {
            jobs.remind();
        }
        mother.wait(NotificationMother.DELAY);
        jobs.tellPeople();
    }

    /** Newest first. */
    private List<String> kinds(Actor actor) {
        return notifications.list(actor, null, 100).items().stream()
                .map(NotificationView::kind)
                .toList();
    }
}
