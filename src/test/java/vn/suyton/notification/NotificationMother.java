package vn.suyton.notification;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.Subject;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskState;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.organisation.Person;
import vn.suyton.organisation.Unit;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Notice;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** People of a unit and its cluster, and cases of theirs. */
@TestComponent
class NotificationMother {

    /** After that, what was said is told. */
    static final Duration DELAY = Duration.ofSeconds(11);

    static final LocalDate LONG_AGO = LocalDate.of(2022, 1, 1);
    private static final String PASSWORD = "một câu dài dễ nhớ";

    private final OrganisationSetupService organisation;
    private final AccountService accounts;
    private final SampleProcess sample;
    private final TaskDesk desk;
    private final SettingsService settings;
    private final ShiftableClock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;

    NotificationMother(
            OrganisationSetupService organisation,
            AccountService accounts,
            SampleProcess sample,
            TaskDesk desk,
            SettingsService settings,
            ShiftableClock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.sample = sample;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
        this.jdbc = jdbc;
    }

    void forgetEverything() {
        for (var table : List.of(
                "notice_outbox",
                "notification",
                "delivery",
                "notification_digest",
                "notification_choice",
                "notification_person",
                "task_reminder")) {
            jdbc.update("DELETE FROM " + table);
        }
        // a unit that stayed would keep the demonstration from being set up in another test
        jdbc.update("DELETE FROM api_token WHERE username LIKE 'n-%'");
        jdbc.update("DELETE FROM account WHERE username LIKE 'n-%'");
        jdbc.update("DELETE FROM office WHERE person_id LIKE 'n-%'");
        jdbc.update("DELETE FROM person WHERE id LIKE 'n-%'");
        jdbc.update("DELETE FROM cluster WHERE id LIKE 'n-%'");
        jdbc.update("DELETE FROM unit WHERE id LIKE 'n-%'");
    }

    String unit() {
        var id = "n-" + UUID.randomUUID();
        organisation.addUnit(
                administrator(), new Unit(id, id, "Hội LHPN " + id, "PROVINCE", null, LONG_AGO, null, null));
        return id;
    }

    String cluster() {
        var id = "n-" + UUID.randomUUID();
        organisation.addCluster(administrator(), id, "Cụm " + id);
        return id;
    }

    Actor person(String name, Role role, String scopeId) {
        var id = "n-" + UUID.randomUUID();
        organisation.addPerson(administrator(), new Person(id, name, null));
        organisation.grantOffice(administrator(), id, role, scopeId, new Period(LONG_AGO, null));
        accounts.createAccount(id, id, PASSWORD, false);
        return accounts.actorOf(id);
    }

    void grant(Actor actor, Role role, String scopeId) {
        organisation.grantOffice(administrator(), actor.personId(), role, scopeId, new Period(LONG_AGO, null));
    }

    /** Somebody who reads mail. */
    Actor reader(String name, Role role, String scopeId, String language) {
        var actor = person(name, role, scopeId);
        settings.change(actor, new SettingsService.Change(address(actor), language, Map.<String, MailChoice>of()));
        return actor;
    }

    void choose(Actor actor, String kind, MailChoice choice) {
        settings.change(actor, new SettingsService.Change(address(actor), "vi", Map.of(kind, choice)));
    }

    static String address(Actor actor) {
        return actor.username() + "@example.vn";
    }

    void startCase(String id, String title, String unitId, @Nullable String clusterId, String starter) {
        sample.start(new Subject(SampleProcess.KIND, id, title, clusterId, unitId, null, 2022, starter));
    }

    TaskEntry open(String caseId) {
        return desk.ofSubject(caseId).stream()
                .filter(task -> task.state() == TaskState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    void decide(Actor actor, String caseId, String outcome, @Nullable String comment) {
        var task = open(caseId);
        desk.complete(actor, task.id(), new TaskDesk.Decision(task.revision(), outcome, comment, Map.of()));
    }

    /** A module says something; afterwards it is due. */
    void tell(String kind, List<String> arguments, Actor... readers) {
        var usernames = List.of(readers).stream().map(Actor::username).toList();
        var subject = new SubjectRef(SampleProcess.KIND, "sample-mail");
        transaction.executeWithoutResult(
                status -> events.publishEvent(new Notice(kind, usernames, subject, "/nominations/1", arguments)));
        wait(DELAY);
    }

    void wait(Duration time) {
        clock.setOffset(clock.offset().plus(time));
    }

    static Actor administrator() {
        var scope = new Scope(Scope.Kind.CENTRAL, Scope.CENTRAL_ID, "");
        var office = new Actor.Office(Role.ADMIN, scope, LONG_AGO, null, null);
        return new Actor("admin", "admin", "admin", null, List.of(office));
    }
}
