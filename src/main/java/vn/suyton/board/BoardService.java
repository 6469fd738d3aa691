package vn.suyton.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.board.BoardMapper.CaseRow;
import vn.suyton.board.BoardMapper.Standing;
import vn.suyton.board.BoardMapper.Waiting;
import vn.suyton.engine.StepCatalogue;
import vn.suyton.engine.StepTexts;
import vn.suyton.engine.SubjectPage;
import vn.suyton.identity.AccountService;
import vn.suyton.organisation.Cluster;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Choice;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Page;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

/** Counts the task list for those who answer for its pace: the head of a cluster, and the people of the Centre. */
@Service
@Transactional(readOnly = true)
public class BoardService {

    private static final int MOST_LINKED = 200;

    private final BoardMapper board;
    private final StepCatalogue steps;
    private final StepTexts texts;
    private final Map<String, SubjectPage> subjectPages;
    private final OrganisationService organisation;
    private final AccountService accounts;
    private final WorkingDays calendar;
    private final BoardProperties settings;
    private final ShiftableClock clock;

    BoardService(
            BoardMapper board,
            StepCatalogue steps,
            StepTexts texts,
            List<SubjectPage> subjectPages,
            OrganisationService organisation,
            AccountService accounts,
            WorkingDays calendar,
            BoardProperties settings,
            ShiftableClock clock) {
        this.board = board;
        this.steps = steps;
        this.texts = texts;
        this.subjectPages =
                subjectPages.stream().collect(Collectors.toUnmodifiableMap(SubjectPage::kind, Function.identity()));
        this.organisation = organisation;
        this.accounts = accounts;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether somebody has use for the board at all. */
    public static boolean isFor(Actor actor) {
        return actor.isCentral() || actor.scopesOf(Role.CLUSTER_HEAD).findAny().isPresent();
    }

    /** Everything as it is now; throws {@code NotFound} for a cluster that is not the reader's. */
    public Board get(Actor actor, @Nullable String clusterId) {
        var clusters = clusters(actor);
        var filter = new BoardFilter(scope(actor, clusters, clusterId), clock.instant());
        var standings = board.listStandings(filter);
        var today = clock.today();
        var ceremony = settings.ceremonyOf(today.getYear());
        var paces = new BoardPaces(board.listPaces(beginOf(today)), today, ceremony);
        return new Board(
                filter.now(),
                clusters,
                clusterId,
                stages(standings, false),
                stages(standings, true),
                waiters(board.listWaiting(filter)),
                paces.of(standings),
                ceremony);
    }

    /** The cases behind a number, the earliest due first. */
    public Page<BoardCase> searchCases(Actor actor, BoardCases query, int limit) {
        var today = clock.today();
        var age = query.age();
        var filter = new BoardCases.Filter(
                scope(actor, clusters(actor), query.clusterId()),
                clock.instant(),
                query.process(),
                query.step(),
                query.overdue(),
                query.assignee(),
                query.role(),
                query.scopeId(),
                age == null ? null : age.from(today, calendar),
                age == null ? null : age.before(today, calendar),
                query.afterTime(),
                query.afterId(),
                limit + 1);
        var page = Page.of(board.searchCases(filter), limit, BoardCases::cursor);
        var names = names(page.items().stream().map(CaseRow::assignee).toList());
        // whether somebody may open a case is asked case by case: for a page, not for a file of thousands
        var linked = limit <= MOST_LINKED;
        return page.map(row -> shown(row, names, linked ? path(actor, row) : null));
    }

    /** Heads see the clusters they head, the Centre sees all. */
    private List<Choice> clusters(Actor actor) {
        if (!isFor(actor)) {
            throw new NotAllowed("board");
        }
        var own = actor.scopesOf(Role.CLUSTER_HEAD).toList();
        return organisation.listClusters(clock.today().getYear()).stream()
                .filter(cluster -> actor.isCentral() || own.contains(cluster.id()))
                .map(BoardService::choice)
                .toList();
    }

    private static Choice choice(Cluster cluster) {
        return new Choice(cluster.id(), cluster.name());
    }

    private static @Nullable List<String> scope(Actor actor, List<Choice> clusters, @Nullable String clusterId) {
        var visible = clusters.stream().map(Choice::value).toList();
        if (clusterId == null) {
            return actor.isCentral() ? null : visible;
        }
        if (!visible.contains(clusterId)) {
            throw new NotFound("cluster", clusterId);
        }
        return List.of(clusterId);
    }

    private List<BoardStage> stages(List<Standing> standings, boolean byCluster) {
        var groups = new LinkedHashMap<String, List<Standing>>();
        for (var standing : standings) {
            var key = standing.process() + " " + standing.step() + (byCluster ? " " + standing.clusterId() : "");
            groups.computeIfAbsent(key, same -> new ArrayList<>()).add(standing);
        }
        return groups.values().stream().map(group -> stage(group, byCluster)).toList();
    }

    private BoardStage stage(List<Standing> group, boolean byCluster) {
        var first = group.get(0);
        var ages = new EnumMap<BoardAge, Integer>(BoardAge.class);
        var today = clock.today();
        for (var standing : group) {
            ages.merge(BoardAge.of(standing.day(), today, calendar), standing.tasks(), Integer::sum);
        }
        return new BoardStage(
                first.process(),
                first.step(),
                texts.name(steps.get(first.definition(), first.step())),
                byCluster ? first.clusterId() : null,
                byCluster ? first.cluster() : null,
                group.stream().mapToInt(Standing::tasks).sum(),
                group.stream().mapToInt(Standing::overdue).sum(),
                ages);
    }

    private List<BoardWaiter> waiters(List<Waiting> rows) {
        var names = names(rows.stream().map(Waiting::assignee).toList());
        return rows.stream()
                .map(row -> new BoardWaiter(
                        row.assignee(),
                        name(names, row.assignee()),
                        row.role(),
                        row.scopeId(),
                        row.scope(),
                        row.tasks(),
                        row.overdue(),
                        row.oldest()))
                .toList();
    }

    private @Nullable String path(Actor actor, CaseRow row) {
        var page = subjectPages.get(row.subjectKind());
        return page == null || !page.isVisibleTo(actor, row.subjectId()) ? null : page.path(row.subjectId());
    }

    private BoardCase shown(CaseRow row, Map<String, String> names, @Nullable String path) {
        var since = LocalDate.ofInstant(row.createdAt(), ShiftableClock.VIETNAM);
        return new BoardCase(
                row.id(),
                row.title(),
                row.process(),
                texts.name(steps.get(row.definition(), row.step())),
                row.cluster(),
                row.unit(),
                name(names, row.assignee()),
                row.assignee() == null ? row.role() : null,
                row.assignee() == null ? row.scope() : null,
                row.createdAt(),
                row.dueAt(),
                calendar.workingDaysBetween(since, clock.today()),
                row.dueAt().isBefore(clock.instant()),
                path);
    }

    private Map<String, String> names(List<@Nullable String> usernames) {
        return accounts.displayNames(usernames.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String username) {
        return username == null ? null : names.getOrDefault(username, username);
    }

    private static Instant beginOf(LocalDate today) {
        return ZonedDateTime.of(today.withDayOfYear(1).atStartOfDay(), ShiftableClock.VIETNAM)
                .toInstant();
    }
}
