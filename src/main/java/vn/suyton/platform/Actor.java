package vn.suyton.platform;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a signed-in person with the offices in force today. Services receive it from their caller and check it
 * against the object, so a permission is never taken from a role alone.
 *
 * @param username sign-in name, unique, also the name in trail and history
 * @param unitId the unit the person belongs to, null for people of the central body
 */
public record Actor(
        String username,
        String personId,
        String displayName,
        @Nullable String unitId,
        List<Office> offices) {

    /** An office in force. {@code onBehalfOf} is the username of the holder when it is exercised for somebody else. */
    public record Office(
            Role role,
            Scope scope,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String onBehalfOf) {}

    /** Name of the machine in trail and history, for what a timer or a service task did. */
    public static final String SYSTEM = "system";

    /** The machine itself, for what a timer or a service task does; it holds no office. */
    public static Actor system() {
        return new Actor(SYSTEM, SYSTEM, SYSTEM, null, List.of());
    }

    public boolean holds(Role role, @Nullable String scopeId) {
        return office(role, scopeId).isPresent();
    }

    /** The office by which the person acts there: the own one before one exercised for somebody else. */
    public Optional<Office> office(Role role, @Nullable String scopeId) {
        return offices.stream()
                .filter(office -> office.role() == role && office.scope().id().equals(scopeId))
                .min(Comparator.comparing((Office office) -> office.onBehalfOf() != null));
    }

    /** Whether the person does the work of this one today. */
    public boolean standsInFor(@Nullable String username) {
        return username != null && offices.stream().anyMatch(office -> username.equals(office.onBehalfOf()));
    }

    public boolean holdsCentral(Role role) {
        return holds(role, Scope.CENTRAL_ID);
    }

    /** Usernames of those whose work the person does today. */
    public List<String> absentPeople() {
        return offices.stream()
                .flatMap(office -> Stream.ofNullable(office.onBehalfOf()))
                .distinct()
                .toList();
    }

    /** True for people of the central body, who may read every case that was handed in. */
    public boolean isCentral() {
        return offices.stream().anyMatch(office -> office.scope().kind() == Scope.Kind.CENTRAL);
    }

    /** Ids of the units or clusters for which the role is held. */
    public Stream<String> scopesOf(Role role) {
        return offices.stream()
                .filter(office -> office.role() == role)
                .map(office -> office.scope().id());
    }
}
