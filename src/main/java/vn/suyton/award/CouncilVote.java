package vn.suyton.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.suyton.ballot.BallotPlan;
import vn.suyton.ballot.BallotService;
import vn.suyton.ballot.Option;
import vn.suyton.ballot.Question;
import vn.suyton.ballot.Voter;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;
import vn.suyton.programme.AwardType;
import vn.suyton.programme.Rulebook;

/** The council's secret vote on a request. Runs in the transaction of the process step that asks for it. */
@Component
class CouncilVote {

    private final AwardRequestMapper requests;
    private final BallotService ballots;
    private final OrganisationService organisation;
    private final Rulebook rulebook;
    private final WorkingDays workingDays;
    private final AwardSettings settings;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    CouncilVote(
            AwardRequestMapper requests,
            BallotService ballots,
            OrganisationService organisation,
            Rulebook rulebook,
            WorkingDays workingDays,
            AwardSettings settings,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.requests = requests;
        this.ballots = ballots;
        this.organisation = organisation;
        this.rulebook = rulebook;
        this.workingDays = workingDays;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Prepares the ballot. All members of the council are on the roll: the share is of all members, present or not.
     *
     * @return the facts the called process needs
     */
    Map<String, Object> prepare(String requestId) {
        var request = requests.lock(requestId);
        var closesAt = workingDays.endOf(settings.councilWorkingDays(), clock.instant());
        var cluster = organisation.getCluster(request.clusterId(), request.year());
        var plan = new BallotPlan(
                "Hội đồng bỏ phiếu xét khen thưởng năm " + request.year() + " – " + cluster.name(),
                null,
                request.year(),
                Role.COUNCIL_CHAIR,
                closesAt,
                request.ruleSet(),
                members(),
                questions(request),
                rulebook.findVersion(request.ruleSet()).orElseThrow().councilKeys());
        var ballotId = ballots.prepare(Actor.system(), plan);
        requests.updateBallot(requestId, ballotId);
        return Map.of(
                ClusterVotingProcess.BALLOT_ID, ballotId.toString(),
                ClusterVotingProcess.CHAIR_ROLE, Role.COUNCIL_CHAIR.name(),
                ClusterVotingProcess.TELLERS, settings.tellers(),
                ClusterVotingProcess.CLOSES_AT, closesAt.toString());
    }

    private List<Voter> members() {
        var voters = new ArrayList<Voter>();
        for (var role : List.of(Role.COUNCIL_CHAIR, Role.COUNCIL_MEMBER)) {
            organisation.holdersOf(role, Scope.CENTRAL_ID, clock.today()).stream()
                    .map(member -> new Voter(member.personId(), member.fullName(), member.unitId()))
                    .forEach(voters::add);
        }
        return List.copyOf(voters);
    }

    private List<Question> questions(AwardRequest request) {
        var candidates = requests.listCandidates(request.id()).stream()
                .filter(candidate -> !candidate.reserve())
                .collect(Collectors.groupingBy(Candidate::awardType));
        return rulebook.findVersion(request.ruleSet()).orElseThrow().awardTypes().stream()
                .filter(type -> candidates.containsKey(type.code()))
                .map(type -> question(type, request.year(), candidates.getOrDefault(type.code(), List.of())))
                .toList();
    }

    private static Question question(AwardType type, int year, List<Candidate> candidates) {
        var options = candidates.stream()
                .map(c -> new Option(c.id(), c.nomineeName(), c.nomineeId(), c.unitId()))
                .toList();
        return new Question(
                type.code(),
                Question.Kind.APPROVAL,
                type.nameVi() + " năm " + year,
                options.size(),
                options,
                type.councilVote(),
                null);
    }

    /**
     * Takes down the result. Each candidate has one of its own: some may pass and others not.
     *
     * @return whether anybody passed
     */
    boolean record(String requestId) {
        var request = requests.lock(requestId);
        var ballotId = request.ballotId();
        if (ballotId == null) {
            throw new IllegalStateException("The council has not voted on request " + requestId);
        }
        var result = ballots.getResult(ballotId);
        for (var candidate : requests.listCandidates(requestId)) {
            result.findQuestion(candidate.awardType())
                    .flatMap(question -> question.findOption(candidate.id()))
                    .ifPresent(option -> requests.updateCandidate(
                            candidate.voted(option.ratio().toString(), option.passed())));
        }
        events.publishEvent(Act.ofSystem("request.voted", request.ref()));
        return requests.listCandidates(requestId).stream()
                .anyMatch(candidate -> candidate.result() == Candidate.Result.PASSED);
    }
}
