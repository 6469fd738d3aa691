package vn.suyton.notification;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.engine.StepCompleted;
import vn.suyton.engine.StepCompletion;
import vn.suyton.engine.StepDefinition;
import vn.suyton.engine.SubjectPage;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TaskOffered;
import vn.suyton.platform.Act;
import vn.suyton.platform.Notice;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/**
 * Writes down in the transaction of an act what people should hear of it: one row, whatever the number of people. When the
 * act is rolled back, so is the row. Steps are named in both languages, for the reader may choose another one later.
 */
@Component
class NoticeOutbox {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String BALLOT = "BALLOT";
    private static final List<String> SENDS_BACK = List.of("return", "reject", "refuse");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ShiftableClock.VIETNAM);

    private final OutboxMapper outbox;
    private final StepCatalogue steps;
    private final List<SubjectPage> pages;
    private final MessageSource messages;
    private final NotificationProperties properties;
    private final ShiftableClock clock;

    NoticeOutbox(
            OutboxMapper outbox,
            StepCatalogue steps,
            @Lazy List<SubjectPage> pages,
            MessageSource messages,
            NotificationProperties properties,
            ShiftableClock clock) {
        this.outbox = outbox;
        this.steps = steps;
        this.pages = pages;
        this.messages = messages;
        this.properties = properties;
        this.clock = clock;
    }

    @EventListener
    void record(Notice notice) {
        if (!notice.recipients().isEmpty()) {
            add(OutboxEntry.of(notice, clock.instant()));
        }
    }

    @EventListener
    void record(TaskOffered offered) {
        add(aboutTask(NoticeKind.TASK_OFFERED, offered.task()));
    }

    /** Who began the case hears when it comes back. How a ballot ended is told by its minutes and by nothing else. */
    @EventListener
    void record(StepCompleted completed) {
        var done = completed.completion();
        if (SENDS_BACK.contains(done.outcome()) && !done.subject().kind().equals(BALLOT)) {
            outbox.findDecidedCase(done.taskId()).ifPresent(decided -> tellStarter(done, decided));
        }
    }

    /** Who is on the roll is not known here and not written here: those who hold the office may look. */
    @EventListener(condition = "#act.action == 'ballot.opened'")
    void record(Act act) {
        outbox.findScope(act.subject().id()).ifPresent(scope -> {
            var cluster = scope.clusterId();
            var notice = new Notice(
                    NoticeKind.BALLOT_OPEN.id(),
                    List.of(),
                    act.subject(),
                    pathOf(act.subject()),
                    List.of(scope.title()));
            add(OutboxEntry.of(notice, clock.instant())
                    .forOffice(
                            cluster == null ? Role.COUNCIL_MEMBER : Role.CLUSTER_DELEGATE,
                            cluster == null ? Scope.CENTRAL_ID : cluster,
                            notice.path()));
        });
    }

    void add(OutboxEntry entry) {
        outbox.insert(entry, entry.createdAt().plus(properties.delay()));
    }

    /** {0} and {1} the step, {2} the case, {3} when it is due. */
    OutboxEntry aboutTask(NoticeKind kind, TaskEntry task) {
        var step = steps.get(task.processDefinitionId(), task.step());
        var arguments = List.of(step.name("vi"), step.name("en"), task.subjectTitle(), MOMENT.format(task.dueAt()));
        return OutboxEntry.ofTask(kind.id(), task, arguments, clock.instant());
    }

    String pathOf(SubjectRef subject) {
        return pages.stream()
                .filter(page -> page.kind().equals(subject.kind()))
                .map(page -> page.path(subject.id()))
                .findFirst()
                .orElse("/");
    }

    private void tellStarter(StepCompletion done, OutboxMapper.DecidedCase decided) {
        var starter = decided.starter();
        if (starter == null || starter.equals(done.actor().username())) {
            return;
        }
        var step = steps.get(decided.processDefinitionId(), done.step());
        var comment = done.comment() == null ? "" : done.comment();
        var arguments = List.of(
                step.name("vi"),
                step.name("en"),
                outcome(step, done.outcome(), VIETNAMESE),
                outcome(step, done.outcome(), Locale.ENGLISH),
                decided.title(),
                done.actor().displayName(),
                comment);
        record(new Notice(
                NoticeKind.RETURNED.id(), List.of(starter), done.subject(), pathOf(done.subject()), arguments));
    }

    private String outcome(StepDefinition step, String id, Locale language) {
        var labels = step.findOutcome(id).map(StepDefinition.Outcome::labels).orElse(Map.of());
        var label = labels.get(language.getLanguage());
        return label != null ? label : String.valueOf(messages.getMessage("outcome." + id, null, id, language));
    }
}
