package vn.suyton.award;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.ballot.BallotPlan;
import vn.suyton.ballot.BallotService;
import vn.suyton.ballot.OptionResult;
import vn.suyton.ballot.Question;
import vn.suyton.ballot.Voter;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.engine.SubjectEntered;
import vn.suyton.engine.Timeline;
import vn.suyton.nomination.NominationId;
import vn.suyton.nomination.NominationService;
import vn.suyton.organisation.Cluster;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.RuleSet;
import vn.suyton.programme.Rulebook;

/** Calls a cluster's vote and takes down what it came to. */
@Service
@Transactional
@RetriedOnConflict
public class ClusterVotingService {

    /** A ballot is open for at most this long. */
    private static final Duration LONGEST = Duration.ofDays(60);

    private final ClusterVotingMapper votings;
    private final AwardRequestMapper requests;
    private final ClusterVotingProcess process;
    private final BallotService ballots;
    private final NominationService nominations;
    private final OrganisationService organisation;
    private final Rulebook rulebook;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    ClusterVotingService(
            ClusterVotingMapper votings,
            AwardRequestMapper requests,
            ClusterVotingProcess process,
            BallotService ballots,
            NominationService nominations,
            OrganisationService organisation,
            Rulebook rulebook,
            Timeline timeline,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.votings = votings;
        this.requests = requests;
        this.process = process;
        this.ballots = ballots;
        this.nominations = nominations;
        this.organisation = organisation;
        this.rulebook = rulebook;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** The head or the secretary of the cluster calls the vote about a year. */
    public ClusterVoting call(Actor actor, VotingCall call) {
        requireCaller(actor, call.clusterId());
        var cluster = organisation.getCluster(call.clusterId(), call.year());
        var now = clock.instant();
        if (!call.closesAt().isAfter(now) || call.closesAt().isAfter(now.plus(LONGEST))) {
            throw InvalidInput.of("closesAt", "not-in-voting-period", LONGEST.toDays());
        }
        if (votings.countByClaim(call.clusterId() + "|" + call.year()) > 0) {
            throw new VotingProblems.VotingExists(cluster.name(), call.year());
        }
        var accepted = nominations.accepted(call.clusterId(), call.year());
        if (accepted.isEmpty()) {
            throw new VotingProblems.NoCandidates(cluster.name(), call.year());
        }
        var rules = rulebook.on(clock.today());
        var questions = new VotingPaper(rules, cluster, accepted).questions(call);
        var title = "Bỏ phiếu suy tôn năm " + call.year() + " – " + cluster.name();
        var ballotId = ballots.prepare(actor, plan(title, cluster, call, rules, questions));
        var voting = new ClusterVoting(
                UUID.randomUUID().toString(),
                call.clusterId(),
                call.year(),
                ClusterVotingState.VOTING,
                ballotId,
                call.closesAt(),
                rules.version(),
                actor.username(),
                now,
                0);
        votings.insert(voting);
        events.publishEvent(Act.of(actor, "voting.called", voting.ref()));
        process.votingCalled(voting, title);
        return voting;
    }

    private BallotPlan plan(String title, Cluster cluster, VotingCall call, RuleSet rules, List<Question> questions) {
        var voters = organisation.holdersOf(Role.CLUSTER_DELEGATE, cluster.id(), clock.today()).stream()
                .map(delegate -> new Voter(delegate.personId(), delegate.fullName(), delegate.unitId()))
                .toList();
        return new BallotPlan(
                title,
                cluster.id(),
                call.year(),
                Role.CLUSTER_HEAD,
                call.closesAt(),
                rules.version(),
                voters,
                questions,
                rules.clusterKeys());
    }

    /** What the vote came to, once certified: for the nominations, for next year's head, and for the process. */
    boolean recordAcclamation(String votingId) {
        var voting = votings.lock(votingId);
        var result = ballots.getResult(voting.ballotId());
        if (result.hasUnresolvedTie()) {
            // nothing is decided: the nominations stay accepted, and the cluster may vote on them again
            events.publishEvent(Act.ofSystem("voting.tied", voting.ref()));
            return false;
        }
        var acclaimed = new HashMap<NominationId, Boolean>();
        result.questions().stream()
                .filter(question -> !question.key().equals(ClusterVoting.HEAD_ELECTION))
                .flatMap(question -> question.options().stream())
                .forEach(option -> acclaimed.put(NominationId.of(option.key()), option.elected()));
        nominations.recordVote(acclaimed);
        result.findQuestion(ClusterVoting.HEAD_ELECTION)
                .flatMap(question -> question.elected().findFirst())
                .map(OptionResult::key)
                .ifPresent(unitId -> appointHead(voting, unitId));
        return acclaimed.containsValue(true);
    }

    private void appointHead(ClusterVoting voting, String unitId) {
        organisation.appointHead(voting.clusterId(), voting.year() + 1, unitId);
        events.publishEvent(Act.ofSystem("voting.head-elected", voting.ref())
                .with(Map.of("unit", unitId, "year", String.valueOf(voting.year() + 1))));
    }

    @Transactional(readOnly = true)
    public ClusterVoting get(Actor actor, String id) {
        var voting = votings.getById(id);
        if (!AwardAccess.seesCluster(actor, voting.clusterId())) {
            throw new NotFound(ClusterVoting.KIND, id);
        }
        return voting;
    }

    /** The vote with its result, once certified, and what followed from it. */
    @Transactional(readOnly = true)
    public VotingFile open(Actor actor, String id) {
        var voting = get(actor, id);
        var hasResult = voting.state() != ClusterVotingState.VOTING && voting.state() != ClusterVotingState.FAILED;
        return new VotingFile(
                voting,
                organisation.getCluster(voting.clusterId(), voting.year()),
                hasResult ? ballots.getResult(voting.ballotId()) : null,
                requests.listOfVoting(id),
                timeline.of(voting.ref()));
    }

    @Transactional(readOnly = true)
    public List<ClusterVoting> list(Actor actor, String clusterId, @Nullable Integer year) {
        return AwardAccess.seesCluster(actor, clusterId) ? votings.listOfCluster(clusterId, year) : List.of();
    }

    @EventListener(condition = "#entered.subject.kind == 'CLUSTER_VOTING'")
    void enter(SubjectEntered entered) {
        var voting = votings.lock(entered.subject().id());
        var next = ClusterVotingState.valueOf(entered.state());
        votings.update(voting.become(next));
        if (next == ClusterVotingState.WITHDRAWN) {
            nominations.reopenVote(voting.clusterId(), voting.year());
        }
    }

    private static void requireCaller(Actor actor, String clusterId) {
        if (!actor.holds(Role.CLUSTER_HEAD, clusterId) && !actor.holds(Role.CLUSTER_SECRETARY, clusterId)) {
            throw new NotFound("CLUSTER", clusterId);
        }
    }
}
