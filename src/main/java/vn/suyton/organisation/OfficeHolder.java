package vn.suyton.organisation;

import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;

/** A person in an office, for rolls and for documents. */
public record OfficeHolder(
        String personId, String fullName, @Nullable String unitId, Role role) {}
