package vn.suyton.nomination;

import java.util.List;
import java.util.Set;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.Role;

/** Who may see and who may change which nomination. */
final class NominationAccess {

    /** They lead the nominations of their cluster and see each that was handed in. */
    private static final Set<Role> LEADING = Set.of(Role.CLUSTER_HEAD, Role.CLUSTER_SECRETARY);

    /** They vote and count: they see the candidates, and nothing that is not accepted yet. */
    private static final Set<Role> VOTING = Set.of(Role.CLUSTER_DELEGATE, Role.TELLER);

    private NominationAccess() {}

    static boolean isOwn(Actor actor, String unitId) {
        return actor.holds(Role.UNIT_OFFICER, unitId) || actor.holds(Role.UNIT_CHAIR, unitId);
    }

    static boolean isVisible(Actor actor, Nomination nomination) {
        if (isOwn(actor, nomination.nominee().unitId())) {
            return true;
        }
        if (nomination.submittedAt() == null) {
            return false;
        }
        return actor.isCentral()
                || ledClusters(actor).contains(nomination.clusterId())
                || (nomination.state().isVotedOn() && votingClusters(actor).contains(nomination.clusterId()));
    }

    static void requireOwn(Actor actor, String unitId) {
        if (!isOwn(actor, unitId)) {
            throw new NotAllowed("nominate");
        }
    }

    static List<String> ledClusters(Actor actor) {
        return clusters(actor, LEADING);
    }

    static List<String> votingClusters(Actor actor) {
        return clusters(actor, VOTING);
    }

    private static List<String> clusters(Actor actor, Set<Role> roles) {
        return actor.offices().stream()
                .filter(office -> roles.contains(office.role()))
                .map(office -> office.scope().id())
                .distinct()
                .toList();
    }
}
