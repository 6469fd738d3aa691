package vn.suyton.notification.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.suyton.notification.NotificationService;

/**
 * The open pages of this node that want to hear how many notices are unread. What other nodes tell is found in the
 * database, so a person may be connected to any of them.
 */
@Component
class Bell implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    /** Pages of one person at a time; a browser has few connections, and so have we. */
    private static final int MOST_PAGES = 4;

    private final NotificationService notifications;
    private final Map<String, List<Ear>> ears = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** Numbers above this one are looked at. It lags behind, for transactions do not end in the order of their numbers. */
    private volatile long position;

    private volatile long nextPosition;

    Bell(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("suyton.bell.streams", this, Bell::listeners)
                .description("Open pages that hear at once how many notices are unread")
                .register(registry);
    }

    /** A page that listens, and the number it was told last. */
    private static final class Ear {
        private final SseEmitter emitter = new SseEmitter(0L);
        private final String session;
        private int told = -1;

        Ear(String session) {
            this.session = session;
        }

        synchronized void tell(int unread) throws IOException {
            if (unread != told) {
                say("unread", unread);
                told = unread;
            }
        }

        synchronized void say(String event, int number) throws IOException {
            emitter.send(SseEmitter.event().name(event).data(number));
        }

        synchronized void beat() throws IOException {
            emitter.send(SseEmitter.event().comment("still here"));
        }
    }

    /** Nothing when the application is about to stop. */
    Optional<SseEmitter> listen(String username, String session) {
        if (closed) {
            return Optional.empty();
        }
        var ear = new Ear(session);
        dismiss(username, add(username, ear));
        ear.emitter.onCompletion(() -> forget(username, ear));
        ear.emitter.onError(problem -> forget(username, ear));
        ear.emitter.onTimeout(() -> forget(username, ear));
        tell(username, ear, notifications.countUnread(username));
        return Optional.of(ear.emitter);
    }

    /** Those that are too many now, the oldest first: most of them have been left, which we learn only by speaking. */
    private List<Ear> add(String username, Ear ear) {
        var tooMany = new ArrayList<Ear>();
        ears.compute(username, (name, before) -> {
            var all = before == null ? new CopyOnWriteArrayList<Ear>() : before;
            all.add(ear);
            while (all.size() > MOST_PAGES) {
                tooMany.add(all.remove(0));
            }
            return all;
        });
        return tooMany;
    }

    /** A page that is still there asks from time to time from now on, instead of coming back at once. */
    private void dismiss(String username, List<Ear> tooMany) {
        tooMany.forEach(ear -> say(username, ear, () -> {
            ear.say("enough", MOST_PAGES);
            ear.emitter.complete();
        }));
    }

    /** The person's number may have changed. */
    void ring(String username) {
        var mine = ears.getOrDefault(username, List.of());
        if (!mine.isEmpty()) {
            var unread = notifications.countUnread(username);
            mine.forEach(ear -> tell(username, ear, unread));
        }
    }

    /** Looks for those who were told something, by whichever node. */
    void lookForNews() {
        if (!ears.isEmpty()) {
            var told = Set.copyOf(notifications.listPeopleAfter(position));
            ears.keySet().stream().filter(told::contains).forEach(this::ring);
        }
    }

    /** Moves on to what was the last number one round ago; by now all transactions before it have ended. */
    void moveOn() {
        position = nextPosition;
        nextPosition = notifications.lastSeq();
    }

    /** Keeps proxies from closing a silent line, and finds out who has gone. */
    void beat() {
        ears.forEach((username, mine) -> mine.forEach(ear -> say(username, ear, ear::beat)));
    }

    void closeSession(String session) {
        ears.values()
                .forEach(mine -> mine.stream()
                        .filter(ear -> ear.session.equals(session))
                        .forEach(ear -> ear.emitter.complete()));
    }

    /** Or the server would wait for these requests to end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        ears.values().forEach(mine -> mine.forEach(ear -> ear.emitter.complete()));
    }

    int listeners() {
        return ears.values().stream().mapToInt(List::size).sum();
    }

    private void tell(String username, Ear ear, int unread) {
        say(username, ear, () -> ear.tell(unread));
    }

    private void say(String username, Ear ear, Saying saying) {
        try {
            saying.say();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A page of {} has gone", username, e);
            forget(username, ear);
        }
    }

    /** Something said to one page. */
    private interface Saying {
        void say() throws IOException;
    }

    private void forget(String username, Ear ear) {
        ears.computeIfPresent(username, (name, mine) -> {
            mine.remove(ear);
            return mine.isEmpty() ? null : mine;
        });
    }
}
