package vn.suyton.ballot;

import org.jspecify.annotations.Nullable;

/** Somebody who shall be on the roll of a ballot, with one vote. */
public record Voter(String personId, String name, @Nullable String unitId) {}
