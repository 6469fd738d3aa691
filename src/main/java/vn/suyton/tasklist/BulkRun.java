package vn.suyton.tasklist;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act on many tasks, from its preview to its result.
 *
 * @param owner username; nobody else sees the run
 * @param outcome how the tasks are decided, null for a claim
 * @param commentRequired whether one of the included tasks asks for a reason
 * @param cutOff whether more tasks matched than one run takes
 * @param language in which refusals are told
 */
public record BulkRun(
        String id,
        BulkKind kind,
        String owner,
        @Nullable String outcome,
        boolean commentRequired,
        boolean cutOff,
        @Nullable String comment,
        String language,
        BulkState state,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** How long a preview may be executed. */
    static final Duration LIFE = Duration.ofHours(1);

    boolean hasExpired(Instant now) {
        return state == BulkState.PREVIEW && now.isAfter(createdAt.plus(LIFE));
    }
}
