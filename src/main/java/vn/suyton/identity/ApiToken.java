package vn.suyton.identity;

import java.time.Instant;

/** A token for programs that act for a person; its text is known to its owner only. */
public record ApiToken(String id, String username, String name, Instant createdAt, Instant expiresAt) {}
