package vn.suyton.nomination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;

/**
 * Which nominations to list. What the reader may see is part of the question: the own units' in every state, those of
 * the clusters the reader leads once handed in, the candidates of those where the reader votes, everything handed in for
 * the central body.
 *
 * @param after id of the last one seen, null for the first page
 */
public record NominationFilter(
        @Nullable Integer year,
        @Nullable String clusterId,
        @Nullable NominationState state,
        @Nullable String after,
        int limit,
        List<String> ownUnits,
        List<String> ledClusters,
        List<String> votingClusters,
        boolean central) {

    static NominationFilter of(Actor reader, NominationQuery query) {
        return new NominationFilter(
                query.year(),
                query.clusterId(),
                query.state(),
                query.after(),
                query.limit() + 1,
                reader.offices().stream()
                        .filter(office -> office.role() == Role.UNIT_OFFICER || office.role() == Role.UNIT_CHAIR)
                        .map(office -> office.scope().id())
                        .distinct()
                        .toList(),
                NominationAccess.ledClusters(reader),
                NominationAccess.votingClusters(reader),
                reader.isCentral());
    }
}
