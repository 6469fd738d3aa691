package vn.suyton.award;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which requests to list.
 *
 * @param clusters only those of these clusters; empty with {@code central} false lists nothing
 * @param central the reader may see all
 * @param after id of the last one seen
 */
public record AwardRequestFilter(
        @Nullable Integer year,
        @Nullable String clusterId,
        @Nullable AwardRequestState state,
        @Nullable String after,
        int limit,
        List<String> clusters,
        boolean central) {}
