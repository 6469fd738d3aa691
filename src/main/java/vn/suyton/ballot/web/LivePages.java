package vn.suyton.ballot.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.LiveService;
import vn.suyton.platform.ShiftableClock;

/**
 * The open pages of this node that follow a ballot. One look at the database a second serves all of them, and none while
 * nobody follows; an open page holds neither a thread nor a connection to the database.
 */
@Component
public class LivePages {

    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
    private static final int MOST_PAGES_OF_A_SESSION = 3;
    /** The others ask from time to time, as every page can. */
    private static final int MOST_PAGES = 1000;

    private final LiveService ballots;
    private final ShiftableClock clock;
    private final Map<BallotId, List<Watcher>> watchers = new ConcurrentHashMap<>();
    private volatile boolean closed;

    LivePages(LiveService ballots, ShiftableClock clock) {
        this.ballots = ballots;
        this.clock = clock;
    }

    /** A page that follows, and what it was told last. */
    private static final class Watcher {
        private final SseEmitter emitter = new SseEmitter(0L);
        private final String session;
        private String told = "";

        Watcher(String session) {
            this.session = session;
        }

        synchronized void tell(LiveJson news) throws IOException {
            if (!news.version().equals(told)) {
                emitter.send(SseEmitter.event().name("hall").data(news, MediaType.APPLICATION_JSON));
                told = news.version();
            }
        }

        synchronized void beat() throws IOException {
            emitter.send(SseEmitter.event().comment("still here"));
        }
    }

    /** Nothing when there are enough pages open. */
    Optional<SseEmitter> follow(LiveJson now, String session) {
        var id = new BallotId(now.id());
        var watcher = new Watcher(session);
        if (closed || !mayEnter(session)) {
            return Optional.empty();
        }
        watchers.compute(id, (key, before) -> with(watcher, before));
        watcher.emitter.onCompletion(() -> forget(id, watcher));
        watcher.emitter.onError(problem -> forget(id, watcher));
        watcher.emitter.onTimeout(() -> forget(id, watcher));
        say(id, watcher, () -> watcher.tell(now));
        return Optional.of(watcher.emitter);
    }

    private static List<Watcher> with(Watcher watcher, @Nullable List<Watcher> before) {
        var all = before == null ? new CopyOnWriteArrayList<Watcher>() : before;
        all.add(watcher);
        return all;
    }

    private boolean mayEnter(String session) {
        var all = watchers.values().stream().flatMap(List::stream).toList();
        var mine =
                all.stream().filter(watcher -> watcher.session.equals(session)).count();
        return all.size() < MOST_PAGES && mine < MOST_PAGES_OF_A_SESSION;
    }

    /** Looks once for all, whichever node took the paper. */
    public void look() {
        var followed = Set.copyOf(watchers.keySet());
        if (followed.isEmpty()) {
            return;
        }
        var now = clock.instant();
        for (var state : ballots.list(followed)) {
            var news = LiveJson.of(state, now);
            watchers.getOrDefault(state.id(), List.of())
                    .forEach(watcher -> say(state.id(), watcher, () -> watcher.tell(news)));
        }
    }

    /** Keeps proxies from closing a silent line, and finds out who has gone. */
    void beat() {
        watchers.forEach((id, all) -> all.forEach(watcher -> say(id, watcher, watcher::beat)));
    }

    void closeSession(String session) {
        watchers.values().stream()
                .flatMap(List::stream)
                .filter(watcher -> watcher.session.equals(session))
                .forEach(watcher -> watcher.emitter.complete());
    }

    /** Or the server would wait for these requests to end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        watchers.values().stream().flatMap(List::stream).forEach(watcher -> watcher.emitter.complete());
    }

    int pages() {
        return watchers.values().stream().mapToInt(List::size).sum();
    }

    /** Something said to one page. */
    private interface Saying {
        void say() throws IOException;
    }

    private void say(BallotId id, Watcher watcher, Saying saying) {
        try {
            saying.say();
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A page that followed the ballot {} has gone", id, e);
            forget(id, watcher);
        }
    }

    private void forget(BallotId id, Watcher watcher) {
        watchers.computeIfPresent(id, (key, all) -> {
            all.remove(watcher);
            return all.isEmpty() ? null : all;
        });
    }
}
