package vn.suyton.tasklist;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.suyton.identity.AccountService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.NotFound;

/**
 * Works off started runs with a few threads. Every node looks for them, so that what a killed one left goes on: rows are
 * locked one by one, never the run, and two nodes simply share the work.
 */
@Component
class BulkWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWorker.class);
    private static final int GRACE_SECONDS = 15;

    private final BulkRunService runs;
    private final AccountService accounts;
    private final BulkSettings settings;
    private final ExecutorService threads;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final ConcurrentMap<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    BulkWorker(BulkRunService runs, AccountService accounts, BulkSettings settings) {
        this.runs = runs;
        this.accounts = accounts;
        this.settings = settings;
        this.threads = Executors.newFixedThreadPool(settings.threads());
    }

    // an error inside is logged; the future would never tell
    @SuppressWarnings("FutureReturnValueIgnored")
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var pause = settings.poll().toMillis();
        watch.scheduleWithFixedDelay(this::resume, 0, pause, TimeUnit.MILLISECONDS);
    }

    /** Takes up what was started and is not finished, here or elsewhere. */
    void resume() {
        try {
            var found = runs.listQueued().stream().map(this::work).toList();
            LOG.debug("{} runs to go on with", found.size());
        } catch (RuntimeException e) {
            // the database may be away for a while; an exception would end the watch
            LOG.warn("Cannot look for runs to go on with", e);
        }
    }

    /** Done when no row is left that nobody else is at work on. */
    CompletableFuture<Void> work(String runId) {
        running.values().removeIf(CompletableFuture::isDone);
        return running.computeIfAbsent(runId, this::start);
    }

    private CompletableFuture<Void> start(String runId) {
        return CompletableFuture.allOf(IntStream.range(0, settings.threads())
                .mapToObj(thread -> CompletableFuture.runAsync(() -> drain(runId), threads))
                .toArray(CompletableFuture<?>[]::new));
    }

    private void drain(String runId) {
        try {
            var run = runs.getQueued(runId);
            LocaleContextHolder.setLocale(Locale.forLanguageTag(run.language()));
            drain(run);
        } catch (NotFound e) {
            LOG.debug("Run {} is finished", runId);
        } catch (RuntimeException e) {
            LOG.error("Run {} stops here and is taken up again", runId, e);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private void drain(BulkRun run) {
        Actor owner;
        try {
            owner = accounts.actorOf(run.owner());
        } catch (NotFound e) {
            runs.abandon(run);
            return;
        }
        var more = true;
        while (more && !stopped) {
            more = doNext(owner, run);
        }
        runs.finish(owner, run);
    }

    private boolean doNext(Actor owner, BulkRun run) {
        try {
            return runs.doNext(owner, run);
        } catch (BulkRowFailed failure) {
            if (!(failure.reason() instanceof DomainProblem)) {
                LOG.error("Row {} of run {} cannot be done", failure.place(), run.id(), failure);
            }
            runs.refuse(run, failure);
            return true;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        watch.shutdownNow();
        threads.shutdown();
        if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
