package vn.suyton.tasklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
    private final Timeline timeline;
    private final AccountService accounts;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    TaskCommentService(
            TaskCommentMapper comments,
            TaskAccess access,
            Timeline timeline,
            AccountService accounts,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.comments = comments;
        this.access = access;
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
        return add(actor, access.talk(actor, taskId), text, picked);
    }

    /** The same for whoever may see the case, though none of its tasks. */
    public TaskComment add(Actor actor, SubjectRef subject, @Nullable String text, Collection<String> picked) {
        return add(actor, access.talk(actor, subject), text, picked);
    }

    private TaskComment add(Actor actor, TalkedCase talked, @Nullable String text, Collection<String> picked) {
        var said = text == null ? "" : text.strip();
        if (said.isEmpty()) {
            throw InvalidInput.of("text", "required");
        }
        if (said.length() > TaskDesk.MAX_COMMENT) {
            throw InvalidInput.of("text", "too-long", TaskDesk.MAX_COMMENT);
        }
        var mentioned = mentioned(talked.subject(), said, picked);
        var row = new TaskCommentMapper.Row(
                UUID.randomUUID().toString(),
                actor.username(),
                actor.displayName(),
                talked.onBehalfOf(),
                said,
                String.join(" ", mentioned.keySet()),
                clock.instant());
        comments.insert(talked.subject(), row);
        events.publishEvent(Act.of(actor, "task.commented", talked.subject())
                .onBehalfOf(row.onBehalfOf())
                .with(new TreeMap<>(Map.of("comment", row.id(), "text", said))));
        tell(actor, talked, mentioned.values());
        return row.comment();
    }

    /** By username, in the order of the text. */
    private Map<String, Actor> mentioned(SubjectRef subject, String text, Collection<String> picked) {
        var usernames = new LinkedHashSet<String>();
        Stream.concat(MENTION.matcher(text).results().map(hit -> hit.group(1)), picked.stream())
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .forEach(usernames::add);
        if (usernames.size() > MOST_MENTIONED) {
            throw InvalidInput.of("text", "too-many", MOST_MENTIONED);
        }
        // one answer for both reasons: nobody learns here which accounts exist
        var people = new LinkedHashMap<String, Actor>();
        usernames.forEach(name -> people.put(
                name,
                accounts.findActor(name)
                        .filter(person -> access.seesCase(person, subject))
                        .orElseThrow(() -> InvalidInput.of("text", "cannot-be-mentioned", name))));
        return people;
    }

    private void tell(Actor actor, TalkedCase talked, Collection<Actor> mentioned) {
        var readers = new LinkedHashMap<String, List<String>>();
        mentioned.stream()
                .filter(person -> !person.username().equals(actor.username()))
                .forEach(person -> readers.computeIfAbsent(talked.pathFor(person), path -> new ArrayList<>())
                        .add(person.username()));
        readers.forEach((path, recipients) -> events.publishEvent(new Notice(
                "mentioned",
                List.copyOf(recipients),
                talked.subject(),
                path,
                List.of(actor.displayName(), talked.title()))));
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<TaskComment> list(Actor actor, String taskId) {
        return list(access.visible(actor, taskId).subject());
    }

    /** The talk about a case, for whoever may see it. */
    public record Talk(String title, List<TaskComment> comments, List<NamedAccount> concerned) {}

    @Transactional(readOnly = true)
    public Talk open(Actor actor, SubjectRef subject) {
        var talked = access.talk(actor, subject);
        return new Talk(talked.title(), list(subject), concerned(actor, talked));
    }

    private List<TaskComment> list(SubjectRef subject) {
        return comments.listAbout(subject).stream()
                .map(TaskCommentMapper.Row::comment)
                .toList();
    }

    /** People one may want to name: who had to do with the case so far, and whose turn it is now. */
    @Transactional(readOnly = true)
    public List<NamedAccount> concerned(Actor actor, String taskId) {
        return concerned(actor, access.talk(actor, taskId));
    }

    private List<NamedAccount> concerned(Actor actor, TalkedCase talked) {
        var names = new TreeMap<String, String>();
        var acted = timeline.of(talked.subject()).stream()
                .map(TimelineEntry::actor)
                .distinct()
                .toList();
        names.putAll(accounts.displayNames(acted));
        talked.tasks().stream()
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
