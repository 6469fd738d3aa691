package vn.suyton.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.organisation.OrganisationMapper.Dissolution;
import vn.suyton.organisation.OrganisationMapper.Membership;
import vn.suyton.organisation.OrganisationMapper.OfficeRow;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.SearchText;
import vn.suyton.platform.SubjectRef;

/** How the organisation comes to be what it is: each command is for administrators and leaves its act in the trail. */
@Service
@Transactional
public class OrganisationSetupService {

    private static final Set<String> KINDS = Set.of("CENTRAL", "PROVINCE", "DISTRICT", "COMMUNE", "AFFILIATED");

    private final OrganisationMapper organisation;
    private final ApplicationEventPublisher events;

    OrganisationSetupService(OrganisationMapper organisation, ApplicationEventPublisher events) {
        this.organisation = organisation;
        this.events = events;
    }

    public void addUnit(Actor actor, Unit unit) {
        requireAdministrator(actor);
        if (!KINDS.contains(unit.kind())) {
            throw InvalidInput.of("kind", "not-a-choice");
        }
        if (organisation.countUnitsLike(unit.id(), unit.code()) > 0) {
            throw InvalidInput.of("code", "already-taken", unit.code());
        }
        requireUnit("parentId", unit.parentId());
        var kept = new Unit(
                unit.id(),
                unit.code(),
                name("name", unit.name()),
                unit.kind(),
                unit.parentId(),
                unit.validFrom(),
                unit.validTo(),
                unit.successorId());
        organisation.insertUnit(kept, searchName(kept));
        publish(actor, "unit-added", new SubjectRef("UNIT", unit.id()), Map.of("name", kept.name()));
    }

    /**
     * The unit exists for the last time on that day, and so do the offices held for it; its history goes to the successor.
     */
    public void dissolveUnit(Actor actor, String unitId, LocalDate lastDay, @Nullable String successorId) {
        requireAdministrator(actor);
        var unit = organisation.findUnitForUpdate(unitId).orElseThrow(() -> new NotFound("unit", unitId));
        if (lastDay.isBefore(unit.validFrom())) {
            throw InvalidInput.of("day", "ends-before-start", unit.validFrom());
        }
        requireSuccessor(unit, lastDay, successorId);
        var dissolution = new Dissolution(unitId, lastDay, successorId);
        ChangedMeanwhile.unlessUpdated(organisation.updateUnitDissolved(dissolution));
        organisation.updateOfficesOfDissolvedUnit(dissolution);
        publish(
                actor,
                "unit-dissolved",
                new SubjectRef("UNIT", unitId),
                Map.of("day", lastDay.toString(), "successor", successorId == null ? "" : successorId));
    }

    public void addCluster(Actor actor, String id, String name) {
        requireAdministrator(actor);
        if (organisation.findClusterName(id).isPresent()) {
            throw InvalidInput.of("id", "already-taken", id);
        }
        var kept = name("name", name);
        organisation.insertCluster(id, kept);
        publish(actor, "cluster-added", new SubjectRef("CLUSTER", id), Map.of("name", kept));
    }

    /** The unit belongs to the cluster in that year. A new head or deputy takes the place of the one before. */
    public void addMember(Actor actor, String clusterId, int year, String unitId, ClusterPart part) {
        requireAdministrator(actor);
        organisation.lockCluster(clusterId);
        var unit = organisation.findUnit(unitId).orElseThrow(() -> InvalidInput.of("unitId", "unknown-unit", unitId));
        if (!unit.existsOn(LocalDate.of(year, Month.JANUARY, 1))
                && !unit.existsOn(LocalDate.of(year, Month.DECEMBER, 31))) {
            throw InvalidInput.of("unitId", "unit-not-in-year", unit.name(), Integer.toString(year));
        }
        var members = organisation.listMembers(clusterId, year);
        if (members.stream().anyMatch(row -> row.id().equals(unitId))) {
            throw InvalidInput.of("unitId", "already-member", unit.name());
        }
        if (part == ClusterPart.DEPUTY && members.stream().anyMatch(row -> row.deputy())) {
            throw InvalidInput.of("part", "has-deputy");
        }
        organisation.insertMember(
                new Membership(clusterId, year, unitId, part == ClusterPart.HEAD, part == ClusterPart.DEPUTY));
        if (part == ClusterPart.HEAD) {
            organisation.updateHead(clusterId, year, unitId);
        }
        var facts = Map.of("year", Integer.toString(year), "unit", unitId, "part", part.name());
        publish(actor, "member-added", new SubjectRef("CLUSTER", clusterId), facts);
    }

    public void addPerson(Actor actor, Person person) {
        requireAdministrator(actor);
        if (organisation.findPerson(person.id()).isPresent()) {
            throw InvalidInput.of("id", "already-taken", person.id());
        }
        requireUnit("unitId", person.unitId());
        var name = name("fullName", person.fullName());
        organisation.insertPerson(new Person(person.id(), name, person.unitId()), SearchText.of(name));
        publish(actor, "person-added", new SubjectRef("PERSON", person.id()), Map.of("name", name));
    }

    /**
     * A person takes an office for a unit, a cluster or the central body.
     *
     * @param scopeId id of the unit or the cluster, {@link Scope#CENTRAL_ID} for the central body
     */
    public void grantOffice(Actor actor, String personId, Role role, String scopeId, Period period) {
        requireAdministrator(actor);
        if (organisation.findPerson(personId).isEmpty()) {
            throw new NotFound("person", personId);
        }
        var kind = scopeKind(role, scopeId);
        var held = organisation.listOffices(personId).stream()
                .filter(office -> office.role() == role && office.scopeId().equals(scopeId))
                .anyMatch(office -> overlap(new Period(office.validFrom(), office.validTo()), period));
        if (held) {
            throw InvalidInput.of("role", "held-already");
        }
        organisation.insertOffice(new OfficeRow(
                UUID.randomUUID().toString(), personId, role, kind, scopeId, period.from(), period.to(), null));
        var facts = Map.of(
                "role",
                role.name(),
                "scope",
                scopeId,
                "from",
                period.from().toString(),
                "to",
                period.to() == null ? "" : period.to().toString());
        publish(actor, "office-granted", new SubjectRef("PERSON", personId), facts);
    }

    /** What a unit is searched and sorted by. */
    static String searchName(Unit unit) {
        return SearchText.of(unit.name() + " " + unit.code());
    }

    private Scope.Kind scopeKind(Role role, String scopeId) {
        // tellers serve a cluster or the central council
        var central = scopeId.equals(Scope.CENTRAL_ID);
        var kind = role == Role.TELLER && central ? Scope.Kind.CENTRAL : role.scopeKind();
        var known = switch (kind) {
            case UNIT -> organisation.findUnit(scopeId).isPresent();
            case CLUSTER -> organisation.findClusterName(scopeId).isPresent();
            case CENTRAL -> central;
        };
        if (!known) {
            throw InvalidInput.of("scope", "unknown-scope", scopeId);
        }
        return kind;
    }

    private void requireUnit(String field, @Nullable String unitId) {
        if (unitId != null && organisation.findUnit(unitId).isEmpty()) {
            throw InvalidInput.of(field, "unknown-unit", unitId);
        }
    }

    private void requireSuccessor(Unit unit, LocalDate lastDay, @Nullable String successorId) {
        if (successorId == null) {
            return;
        }
        var successor = organisation.findUnit(successorId);
        if (successorId.equals(unit.id()) || successor.isEmpty()) {
            throw InvalidInput.of("successor", "unknown-unit", successorId);
        }
        if (!successor.get().existsOn(lastDay.plusDays(1))) {
            throw InvalidInput.of(
                    "successor", "unit-not-on-day", successor.get().name(), lastDay.plusDays(1));
        }
    }

    private static boolean overlap(Period one, Period other) {
        return one.contains(other.from()) || other.contains(one.from());
    }

    private static String name(String field, String text) {
        var name = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (name.isEmpty()) {
            throw InvalidInput.of(field, "required");
        }
        return name;
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.holdsCentral(Role.ADMIN)) {
            throw new NotAllowed("organisation.change");
        }
    }

    private void publish(Actor actor, String action, SubjectRef subject, Map<String, String> facts) {
        events.publishEvent(Act.of(actor, "organisation." + action, subject).with(facts));
    }
}
