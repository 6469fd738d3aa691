package vn.suyton.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.suyton.engine.TaskDifference.Kind;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.Role;

/**
 * Compares the task list with the engine and mends what differs. The two are written in one transaction, so there is
 * nothing to find unless somebody changed the database by other means or an older version kept less; the metric
 * {@code suyton.tasks.mended} should stay at zero.
 */
@Component
public class TaskReconciliationService implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReconciliationService.class);

    /** Differences that are mended before the next are read. */
    private static final int BATCH = 500;

    private final TaskReconciliationMapper differences;
    private final TaskMender mender;
    private final AtomicInteger last = new AtomicInteger();

    TaskReconciliationService(TaskReconciliationMapper differences, TaskMender mender) {
        this.differences = differences;
        this.mender = mender;
    }

    /** For administrators; all that was mended, empty when list and engine agree. */
    public List<TaskDifference> reconcile(Actor actor) {
        if (!actor.holdsCentral(Role.ADMIN)) {
            throw new NotAllowed("task.reconcile");
        }
        return reconcile();
    }

    /** Every night; two nodes at once mend nothing twice. */
    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void nightly() {
        reconcile();
    }

    private List<TaskDifference> reconcile() {
        var mended = new ArrayList<TaskDifference>();
        for (var kind : Kind.values()) {
            mend(kind, mended);
        }
        last.set(mended.size());
        mended.forEach(difference -> LOG.warn("Mended the task list: {} {}", difference.kind(), difference.taskId()));
        return mended;
    }

    private void mend(Kind kind, List<TaskDifference> mended) {
        var after = "";
        List<String> found;
        do {
            found = list(kind, after);
            for (var id : found) {
                var difference = new TaskDifference(kind, id);
                if (mender.mend(difference)) {
                    mended.add(difference);
                }
                after = id;
            }
        } while (found.size() == BATCH);
    }

    private List<String> list(Kind kind, String after) {
        return switch (kind) {
            case MISSING -> differences.listMissing(after, BATCH);
            case LEFT_OVER -> differences.listLeftOver(after, BATCH);
            case WITHOUT_WORDS -> differences.listWithoutWords(after, BATCH);
            case WORDS_LEFT_OVER -> differences.listWordsLeftOver(after, BATCH);
        };
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("suyton.tasks.mended", last, AtomicInteger::get)
                .description("Tasks about which list and engine disagreed when they were last compared")
                .register(registry);
    }
}
