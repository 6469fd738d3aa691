package vn.suyton.tasklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.Timeline;
import vn.suyton.engine.TimelineEntry;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.NamedAccount;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Notice;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** What people say to each other about a case, on the pages of its tasks. */
@Service
@Transactional
public class TaskCommentService {

    private static final int MOST_MENTIONED = 20;

    /** A sign before it makes it part of a mail address. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}._-])@([A-Za-z0-9][A-Za-z0-9.-]{1,62}[A-Za-z0-9])");

    private final TaskCommentMapper comments;
    private final TaskAccess access;
    private final TaskDesk desk;
    private final Timeline timeline;
    private final AccountService accounts;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    TaskCommentService(
            TaskCommentMapper comments,
            TaskAccess access,
            TaskDesk desk,
            Timeline timeline,
            AccountService accounts,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.comments = comments;
        this.access = access;
        this.desk = desk;
        this.timeline = timeline;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a comment about the case of the task.
     *
     * @param text may name people as {@code @username}
     * @param picked usernames chosen beside the text
     */
    public TaskComment add(Actor actor, String taskId, @Nullable String text, Collection<String> picked) {
        var task = access.visible(actor, taskId);
        var said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw InvalidInput.of("text", "required");
        }
        if (said.length() > TaskDesk.MAX_COMMENT) {
            throw InvalidInput.of("text", "too-long", TaskDesk.MAX_COMMENT);
        }
        var mentioned = mentioned(task.subject(), said, picked);
        var row = new TaskCommentMapper.Row(
                UUID.randomUUID().toString(),
                actor.username(),
                actor.displayName(),
                task.rightOf(actor),
                said,
                String.join(" ", mentioned),
                clock.instant());
        comments.insert(task.subject(), row);
        events.publishEvent(Act.of(actor, "task.commented", task.subject())
                .onBehalfOf(row.onBehalfOf())
                .with(new TreeMap<>(Map.of("comment", row.id(), "text", said))));
        tell(actor, task, mentioned);
        return row.comment();
    }

    private List<String> mentioned(SubjectRef subject, String text, Collection<String> picked) {
        var usernames = new LinkedHashSet<String>();
        Stream.concat(MENTION.matcher(text).results().map(hit -> hit.group(1)), picked.stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .forEach(usernames::add);
        if (usernames.size() > MOST_MENTIONED) {
            throw InvalidInput.of("text", "too-many", MOST_MENTIONED);
        }
        // one answer for both reasons: nobody learns here which accounts exist
        usernames.stream()
                .filter(name -> accounts.findActor(name)
                        .filter(person -> access.seesCase(person, subject))
                        .isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw InvalidInput.of("text", "cannot-be-mentioned", name);
                });
        return List.copyOf(usernames);
    }

    private void tell(Actor actor, TaskEntry task, List<String> mentioned) {
        var recipients = mentioned.stream()
                .filter(username -> !username.equals(actor.username()))
                .toList();
        if (!recipients.isEmpty()) {
            events.publishEvent(new Notice(
                    "mentioned",
                    recipients,
                    task.subject(),
                    "/tasks/" + task.id(),
                    List.of(actor.displayName(), task.subjectTitle())));
        }
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<TaskComment> list(Actor actor, String taskId) {
        return comments.listAbout(access.visible(actor, taskId).subject()).stream()
                .map(TaskCommentMapper.Row::comment)
                .toList();
    }

    /** People one may want to name: who had to do with the case so far, and whose turn it is now. */
    @Transactional(readOnly = true)
    public List<NamedAccount> concerned(Actor actor, String taskId) {
        var task = access.visible(actor, taskId);
        var names = new TreeMap<String, String>();
        var acted = timeline.of(task.subject()).stream()
                .map(TimelineEntry::actor)
                .distinct()
                .toList();
        names.putAll(accounts.displayNames(acted));
        desk.ofSubject(task.subjectId()).stream()
                .filter(other -> other.state().isWaiting() && other.role() != null && other.scopeId() != null)
                .flatMap(other -> holders(other).stream())
                .forEach(one -> names.putIfAbsent(one.username(), one.name()));
        names.remove(actor.username());
        var people = new ArrayList<NamedAccount>();
        names.forEach((username, name) -> people.add(new NamedAccount(username, name)));
        return people.stream().limit(MOST_MENTIONED).toList();
    }

    private List<NamedAccount> holders(TaskEntry task) {
        return task.role() == null || task.scopeId() == null
                ? List.of()
                : accounts.holdersOf(task.role(), task.scopeId());
    }
}
