package vn.suyton.award;

import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;

/** Who may see a cluster's vote and the requests that follow from it: its own offices, and the central body. */
final class AwardAccess {

    private AwardAccess() {}

    static boolean seesCluster(Actor actor, String clusterId) {
        return actor.isCentral()
                || actor.holds(Role.CLUSTER_HEAD, clusterId)
                || actor.holds(Role.CLUSTER_SECRETARY, clusterId)
                || actor.holds(Role.CLUSTER_DELEGATE, clusterId)
                || actor.holds(Role.TELLER, clusterId);
    }
}
