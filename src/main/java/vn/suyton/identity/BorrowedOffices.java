package vn.suyton.identity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.suyton.identity.SubstitutionMapper.Absence;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/**
 * The offices somebody exercises for those who are absent. Only what these hold themselves: what they exercise for a
 * third person is not passed on.
 */
@Component
class BorrowedOffices {

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

    private final SubstitutionMapper substitutions;
    private final OrganisationService organisation;
    private final ShiftableClock clock;

    BorrowedOffices(SubstitutionMapper substitutions, OrganisationService organisation, ShiftableClock clock) {
        this.substitutions = substitutions;
        this.organisation = organisation;
        this.clock = clock;
    }

    List<Actor.Office> of(String substitute) {
        var today = clock.today();
        return substitutions.listAbsences(substitute, today).stream()
                .flatMap(absence -> organisation.officesOf(absence.personId(), today).stream()
                        .filter(office -> DELEGABLE.contains(office.role()))
                        .map(office -> borrowed(office, absence)))
                .toList();
    }

    private static Actor.Office borrowed(Actor.Office office, Absence absence) {
        return new Actor.Office(
                office.role(), office.scope(), office.from(), earlier(office.to(), absence.to()), absence.username());
    }

    private static LocalDate earlier(@Nullable LocalDate end, LocalDate back) {
        return end == null || back.isBefore(end) ? back : end;
    }
}
