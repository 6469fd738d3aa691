package vn.suyton.organisation;

import org.jspecify.annotations.Nullable;

/** A person who holds, held or may hold offices. {@code unitId} is null for people of the central body. */
public record Person(String id, String fullName, @Nullable String unitId) {}
