package vn.suyton.award;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;

/** What a reader asks for: null means any. */
public record AwardRequestQuery(
        @Nullable Integer year,
        @Nullable String clusterId,
        @Nullable AwardRequestState state,
        @Nullable String after,
        int limit) {

    AwardRequestFilter filter(Actor reader) {
        var clusters = Stream.of(Role.CLUSTER_HEAD, Role.CLUSTER_SECRETARY, Role.CLUSTER_DELEGATE, Role.TELLER)
                .flatMap(reader::scopesOf)
                .distinct()
                .toList();
        return new AwardRequestFilter(
                year, clusterId, state, after, limit + 1, List.copyOf(clusters), reader.isCentral());
    }
}
