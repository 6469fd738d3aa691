package vn.suyton.identity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.suyton.identity.AccountMapper.Right;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/**
 * The offices by which somebody acts: the own ones, and those exercised for people who are absent. Only what these hold
 * themselves: what they exercise for a third person is not passed on.
 */
final class Rights {

    /**
     * Offices whose work is the handling of cases. Missing are those that vote or count, because a vote is never cast by
     * another; the signer, whose signature is personal; auditor and administrator, who are there to watch over others.
     */
    private static final Set<Role> DELEGABLE = EnumSet.of(
            Role.UNIT_OFFICER,
            Role.UNIT_CHAIR,
            Role.CLUSTER_HEAD,
            Role.CLUSTER_SECRETARY,
            Role.RECEPTION,
            Role.SPECIALIST,
            Role.APPRAISER,
            Role.CLERK);

    private Rights() {}

    static SignedIn of(List<Right> rights) {
        var first = rights.get(0);
        var offices = rights.stream().flatMap(Rights::office).toList();
        var actor = new Actor(first.username(), first.personId(), first.name(), first.unitId(), offices);
        return new SignedIn(actor, first.mustChange());
    }

    private static Stream<Actor.Office> office(Right right) {
        var role = right.role();
        if (role == null || (right.onBehalfOf() != null && !DELEGABLE.contains(role))) {
            return Stream.empty();
        }
        var scope = new Scope(
                Objects.requireNonNull(right.scopeKind()),
                Objects.requireNonNull(right.scopeId()),
                Objects.requireNonNull(right.scopeName()));
        var from = Objects.requireNonNull(right.validFrom());
        return Stream.of(
                new Actor.Office(role, scope, from, earlier(right.validTo(), right.until()), right.onBehalfOf()));
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate end, @Nullable LocalDate back) {
        return end == null || (back != null && back.isBefore(end)) ? back : end;
    }
}
