package vn.suyton.ballot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;

/**
 * A signature under the minutes of a ballot.
 *
 * @param place order of signing, from 1
 * @param outcome {@code certify} or {@code dispute}
 * @param minutesHash of the minutes that were signed
 */
public record Signature(
        int place,
        String personId,
        String name,
        Role role,
        String outcome,
        @Nullable String comment,
        String minutesHash,
        Instant at) {}
