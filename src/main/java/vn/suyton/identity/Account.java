package vn.suyton.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The right of one person to sign in. */
record Account(
        String username,
        String personId,
        @Nullable String displayName,
        String passwordHash,
        boolean enabled,
        boolean mustChange,
        boolean demo,
        Instant createdAt,
        int revision) {

    Account withPassword(String hash) {
        return new Account(username, personId, displayName, hash, enabled, false, demo, createdAt, revision);
    }

    @Override
    public String toString() {
        return "Account " + username;
    }
}
