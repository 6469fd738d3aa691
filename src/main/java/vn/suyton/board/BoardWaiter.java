package vn.suyton.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;

/**
 * For whom cases wait: a person who has taken or owns them, or an office whose holders have not yet.
 *
 * @param person display name
 * @param scope name of the unit or cluster, null for the central body
 * @param oldest when the task came that waits longest
 */
public record BoardWaiter(
        @Nullable String username,
        @Nullable String person,
        @Nullable Role role,
        @Nullable String scopeId,
        @Nullable String scope,
        int tasks,
        int overdue,
        Instant oldest) {}
