package vn.suyton.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.TaskEntry;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/**
 * Who hears when a task of an office is late: who answers for that office.
 *
 * @param role null for a task that is one person's from the start
 * @param superior the office that hears
 * @param level what that office is held for
 * @param reason why it is this one
 */
record Superior(@Nullable Role role, Role superior, Scope.Kind level, String reason) {

    private static final String OF_UNIT = "the chair answers for the work of the unit";
    private static final String OF_CLUSTER = "the head directs the cluster's work of the year";
    private static final String OF_CENTRE = "the chair of the council directs the award work of the centre";
    private static final String OF_ALL = "nobody stands above in the process; the administrator finds who stands in";

    private static final List<Superior> ALL = List.of(
            new Superior(null, Role.UNIT_CHAIR, Scope.Kind.UNIT, OF_UNIT),
            new Superior(Role.UNIT_OFFICER, Role.UNIT_CHAIR, Scope.Kind.UNIT, OF_UNIT),
            new Superior(Role.UNIT_CHAIR, Role.CLUSTER_HEAD, Scope.Kind.CLUSTER, OF_CLUSTER),
            new Superior(Role.CLUSTER_DELEGATE, Role.CLUSTER_HEAD, Scope.Kind.CLUSTER, OF_CLUSTER),
            new Superior(Role.CLUSTER_SECRETARY, Role.CLUSTER_HEAD, Scope.Kind.CLUSTER, OF_CLUSTER),
            new Superior(Role.TELLER, Role.CLUSTER_HEAD, Scope.Kind.CLUSTER, OF_CLUSTER),
            new Superior(Role.CLUSTER_HEAD, Role.ADMIN, Scope.Kind.CENTRAL, OF_ALL),
            new Superior(Role.RECEPTION, Role.COUNCIL_CHAIR, Scope.Kind.CENTRAL, OF_CENTRE),
            new Superior(Role.SPECIALIST, Role.COUNCIL_CHAIR, Scope.Kind.CENTRAL, OF_CENTRE),
            new Superior(Role.APPRAISER, Role.COUNCIL_CHAIR, Scope.Kind.CENTRAL, OF_CENTRE),
            new Superior(Role.COUNCIL_MEMBER, Role.COUNCIL_CHAIR, Scope.Kind.CENTRAL, OF_CENTRE),
            new Superior(Role.DECISION_SIGNER, Role.COUNCIL_CHAIR, Scope.Kind.CENTRAL, OF_CENTRE),
            new Superior(Role.CLERK, Role.COUNCIL_CHAIR, Scope.Kind.CENTRAL, OF_CENTRE),
            new Superior(Role.COUNCIL_CHAIR, Role.ADMIN, Scope.Kind.CENTRAL, OF_ALL),
            new Superior(Role.AUDITOR, Role.ADMIN, Scope.Kind.CENTRAL, OF_ALL),
            new Superior(Role.ADMIN, Role.COUNCIL_CHAIR, Scope.Kind.CENTRAL, OF_ALL));

    /** The table, for whoever wants to read it. */
    static List<Superior> all() {
        return ALL;
    }

    /** Who answers for the holders of an office, in the case of this task. */
    static Office of(@Nullable Role office, TaskEntry task) {
        return ALL.stream()
                .filter(rule -> rule.role == office)
                .findFirst()
                .map(rule -> rule.office(task))
                .orElse(Office.CENTRAL_ADMINISTRATOR);
    }

    /** A ballot without a cluster is the council's, and a case without a unit is the centre's. */
    private Office office(TaskEntry task) {
        var scope = switch (level) {
            case UNIT -> task.unitId();
            case CLUSTER -> task.clusterId();
            case CENTRAL -> Scope.CENTRAL_ID;
        };
        if (scope != null) {
            return new Office(superior, scope);
        }
        return level == Scope.Kind.CLUSTER
                ? new Office(Role.COUNCIL_CHAIR, Scope.CENTRAL_ID)
                : Office.CENTRAL_ADMINISTRATOR;
    }

    /** An office for a unit, a cluster or the centre. */
    record Office(Role role, String scopeId) {
        static final Office CENTRAL_ADMINISTRATOR = new Office(Role.ADMIN, Scope.CENTRAL_ID);
    }
}
