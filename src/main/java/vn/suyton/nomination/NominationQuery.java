package vn.suyton.nomination;

import org.jspecify.annotations.Nullable;

/** What a reader asks for: null means any. */
public record NominationQuery(
        @Nullable Integer year,
        @Nullable String clusterId,
        @Nullable NominationState state,
        @Nullable String after,
        int limit) {}
