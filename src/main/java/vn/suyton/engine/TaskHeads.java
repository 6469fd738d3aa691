package vn.suyton.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;

/**
 * Who leads the people of an office, and so may give them a task. Held for the same unit or cluster as the task, or
 * centrally.
 */
public final class TaskHeads {

    /** The council's standing work is led by its chair; the administrator redistributes when nobody else is there. */
    private static final Set<Role> CENTRAL = Set.of(Role.COUNCIL_CHAIR, Role.ADMIN);

    /**
     * Offices that are missing here share out their own work: tellers, because whom they count for has no say in who
     * counts; the signer, because the signature is personal; delegates and members, because they only vote.
     */
    private static final Map<Role, Set<Role>> HEADS = Map.of(
            Role.UNIT_OFFICER, Set.of(Role.UNIT_CHAIR),
            Role.UNIT_CHAIR, Set.of(Role.UNIT_CHAIR),
            Role.CLUSTER_HEAD, Set.of(Role.CLUSTER_HEAD),
            Role.CLUSTER_SECRETARY, Set.of(Role.CLUSTER_HEAD),
            Role.RECEPTION, CENTRAL,
            Role.SPECIALIST, CENTRAL,
            Role.APPRAISER, CENTRAL,
            Role.CLERK, CENTRAL,
            Role.COUNCIL_CHAIR, Set.of(Role.COUNCIL_CHAIR));

    private TaskHeads() {}

    public static boolean leads(Actor actor, TaskEntry task) {
        return headOf(actor, task).isPresent();
    }

    /** The office by which the person leads the group of the task. */
    static Optional<Actor.Office> headOf(Actor actor, TaskEntry task) {
        if (task.role() == null) {
            return Optional.empty();
        }
        return HEADS.getOrDefault(task.role(), Set.of()).stream()
                .sorted()
                .flatMap(head -> actor.office(head, task.scopeId()).stream())
                .findFirst();
    }
}
