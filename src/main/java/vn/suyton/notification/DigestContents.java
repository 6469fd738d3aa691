package vn.suyton.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.identity.AccountService;
import vn.suyton.notification.DigestContent.Group;
import vn.suyton.notification.DigestContent.Line;
import vn.suyton.notification.DigestMapper.WaitingTask;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SiteProperties;

/** Gathers what a digest says: new is what was told since the one before, waiting is what waits when it is written. */
@Component
class DigestContents {

    private static final int MOST_TASKS = 500;
    private static final int LINES = 10;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(ShiftableClock.VIETNAM);

    private final DigestMapper tasks;
    private final NotificationMapper notifications;
    private final NoticeTexts texts;
    private final StepCatalogue steps;
    private final AccountService accounts;
    private final SiteProperties site;
    private final ShiftableClock clock;

    DigestContents(
            DigestMapper tasks,
            NotificationMapper notifications,
            NoticeTexts texts,
            StepCatalogue steps,
            AccountService accounts,
            SiteProperties site,
            ShiftableClock clock) {
        this.tasks = tasks;
        this.notifications = notifications;
        this.texts = texts;
        this.steps = steps;
        this.accounts = accounts;
        this.site = site;
        this.clock = clock;
    }

    boolean somethingWaits(String username) {
        return !waiting(username, 1).isEmpty();
    }

    DigestContent of(Delivery delivery, Locale language) {
        var now = clock.instant();
        return new DigestContent(
                DAY.format(delivery.createdAt()),
                group(waiting(delivery.username(), MOST_TASKS).stream()
                        .map(task -> Map.entry(stepName(task, language), line(task, now, language)))),
                group(notifications.listOfDigest(delivery.id()).stream()
                        .map(told -> Map.entry(texts.kind(told.kind(), language), line(told, language)))));
    }

    private List<WaitingTask> waiting(String username, int limit) {
        return tasks.listWaiting(username, accounts.actorOf(username).offices(), limit);
    }

    private String stepName(WaitingTask task, Locale language) {
        return steps.get(task.processDefinitionId(), task.step()).name(language.getLanguage());
    }

    private Line line(WaitingTask task, Instant now, Locale language) {
        var late = task.dueAt().isBefore(now);
        var note = texts.say(
                late ? "notification.digest.late" : "notification.digest.due", "", language, DAY.format(task.dueAt()));
        return new Line(task.subjectTitle(), note, site.url() + "/tasks/" + task.id(), late);
    }

    private Line line(Notification told, Locale language) {
        return new Line(texts.title(told, language), "", site.url() + told.path(), false);
    }

    private static List<Group> group(Stream<Map.Entry<String, Line>> lines) {
        var groups = new LinkedHashMap<String, List<Line>>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.getKey(), name -> new ArrayList<>()).add(line.getValue()));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().size(),
                        group.getValue().stream().limit(LINES).toList()))
                .toList();
    }
}
