package vn.suyton.organisation;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.organisation.OrganisationMapper.MemberRow;
import vn.suyton.organisation.OrganisationMapper.OfficeRow;
import vn.suyton.organisation.OrganisationMapper.UnitQuery;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Page;
import vn.suyton.platform.Period;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.SearchText;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** Units, clusters, people and offices, as they are on a given day. */
@Service
@Transactional
public class OrganisationService {

    private final OrganisationMapper organisation;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    OrganisationService(OrganisationMapper organisation, ApplicationEventPublisher events, ShiftableClock clock) {
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Unit> findUnit(String id) {
        return organisation.findUnit(id);
    }

    @Transactional(readOnly = true)
    public Unit getUnit(String id) {
        return findUnit(id).orElseThrow(() -> new NotFound("unit", id));
    }

    /** False before anything was set up. */
    @Transactional(readOnly = true)
    public boolean hasUnits() {
        return organisation.countUnits() > 0;
    }

    /** Units in the order of their names, read in parts. */
    @Transactional(readOnly = true)
    public Page<Unit> searchUnits(UnitFilter filter) {
        var after = filter.after() == null ? null : cursor(filter.after());
        var query = new UnitQuery(
                textOrNull(filter.kind()),
                textOrNull(filter.parent()),
                likePattern(filter.q()),
                filter.on() == null ? clock.today() : filter.on(),
                filter.size() + 1,
                after == null ? null : OrganisationSetupService.searchName(after),
                after == null ? null : after.id());
        return Page.of(organisation.searchUnits(query), filter.size(), Unit::id);
    }

    /** The cluster as it stands in a year, when it has members and a head then. */
    @Transactional(readOnly = true)
    public Optional<Cluster> findCluster(String id, int year) {
        return clusters(organisation.listMembers(id, year), year).stream().findFirst();
    }

    /** The cluster as it stands in a year; throws {@code NotFound} when it has no members or no head in that year. */
    @Transactional(readOnly = true)
    public Cluster getCluster(String id, int year) {
        return findCluster(id, year).orElseThrow(() -> new NotFound("cluster", id));
    }

    /** All clusters that have a head and members in the year, by name. */
    @Transactional(readOnly = true)
    public List<Cluster> listClusters(int year) {
        return clusters(organisation.listMembers(null, year), year);
    }

    /** The years for which the cluster has members, the latest first. */
    @Transactional(readOnly = true)
    public List<Integer> listYearsOfCluster(String clusterId) {
        return organisation.listYears(clusterId);
    }

    @Transactional(readOnly = true)
    public Optional<Person> findPerson(String id) {
        return organisation.findPerson(id);
    }

    @Transactional(readOnly = true)
    public Person getPerson(String id) {
        return findPerson(id).orElseThrow(() -> new NotFound("person", id));
    }

    /** Who holds the office for that unit, cluster or central body on the day, ordered by name. */
    @Transactional(readOnly = true)
    public List<OfficeHolder> holdersOf(Role role, String scopeId, LocalDate day) {
        return organisation.listHolders(role, scopeId, day);
    }

    /** The offices of a person on the day, with the names of their scopes. */
    @Transactional(readOnly = true)
    public List<Actor.Office> officesOf(String personId, LocalDate day) {
        return organisation.listOffices(personId).stream()
                .filter(office -> new Period(office.validFrom(), office.validTo()).contains(day))
                .map(OrganisationService::office)
                .toList();
    }

    /**
     * Next year's head takes office: the unit heads the cluster in that year, its chair holds CLUSTER_HEAD from 1 January
     * to 31 December of it. Members of the year before stay members. A unit that will have no chair leads all the same;
     * the office waits for its chair. Safe to repeat.
     */
    public void appointHead(String clusterId, int year, String unitId) {
        organisation.lockCluster(clusterId);
        getUnit(unitId);
        var from = LocalDate.of(year, Month.JANUARY, 1);
        var chairs = organisation.listHolders(Role.UNIT_CHAIR, unitId, from);
        if (!takeLead(clusterId, year, unitId)) {
            return;
        }
        var to = LocalDate.of(year, Month.DECEMBER, 31);
        organisation.deleteHeadOffices(clusterId, from, to);
        for (var chair : chairs) {
            organisation.insertOffice(new OfficeRow(
                    UUID.randomUUID().toString(),
                    chair.personId(),
                    Role.CLUSTER_HEAD,
                    Scope.Kind.CLUSTER,
                    clusterId,
                    from,
                    to,
                    null));
        }
        events.publishEvent(Act.ofSystem("organisation.head-appointed", new SubjectRef("CLUSTER", clusterId))
                .with(Map.of("year", Integer.toString(year), "unit", unitId)));
    }

    /** False when the unit heads the cluster in that year already. */
    private boolean takeLead(String clusterId, int year, String unitId) {
        var members = organisation.listMembers(clusterId, year);
        if (members.isEmpty()) {
            organisation.insertMembersOfYearBefore(clusterId, year, LocalDate.of(year, Month.JANUARY, 1));
            members = organisation.listMembers(clusterId, year);
        }
        var member = members.stream()
                .filter(row -> row.id().equals(unitId))
                .findFirst()
                .orElseThrow(() -> new NotAMember(unitId, clusterId, year));
        if (member.head()) {
            return false;
        }
        organisation.updateHead(clusterId, year, unitId);
        return true;
    }

    private Unit cursor(String id) {
        return organisation.findUnit(id).orElseThrow(() -> InvalidInput.of("after", "unknown-cursor"));
    }

    private static List<Cluster> clusters(List<MemberRow> rows, int year) {
        var byCluster = new LinkedHashMap<String, List<MemberRow>>();
        rows.forEach(row -> byCluster
                .computeIfAbsent(row.clusterId(), id -> new ArrayList<>())
                .add(row));
        return byCluster.values().stream()
                .flatMap(members -> cluster(members, year).stream())
                .toList();
    }

    private static Optional<Cluster> cluster(List<MemberRow> members, int year) {
        var first = members.get(0);
        var units = members.stream().map(MemberRow::unit).toList();
        var deputy = members.stream()
                .filter(MemberRow::deputy)
                .map(MemberRow::unit)
                .findFirst()
                .orElse(null);
        return members.stream()
                .filter(MemberRow::head)
                .findFirst()
                .map(head -> new Cluster(first.clusterId(), first.clusterName(), year, head.unit(), deputy, units));
    }

    private static Actor.Office office(OfficeRow row) {
        var name = row.scopeName() == null ? row.scopeId() : row.scopeName();
        return new Actor.Office(
                row.role(), new Scope(row.scopeKind(), row.scopeId(), name), row.validFrom(), row.validTo(), null);
    }

    private static @Nullable String likePattern(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // the signs with a meaning in LIKE are searched for as they stand
        return SearchText.of(text.strip()).replaceAll("([!%_])", "!$1");
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
