package vn.suyton.award;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.ballot.BallotResult;
import vn.suyton.ballot.BallotService;
import vn.suyton.ballot.OptionResult;
import vn.suyton.ballot.QuestionResult;
import vn.suyton.engine.StepCompleted;
import vn.suyton.engine.SubjectEntered;
import vn.suyton.engine.Timeline;
import vn.suyton.nomination.NominationId;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Page;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.RuleSet;
import vn.suyton.programme.Rulebook;

/** Award requests: from a cluster's submission to the day they are conferred. */
@Service
@Transactional
public class AwardRequestService {

    private final AwardRequestMapper requests;
    private final ClusterVotingMapper votings;
    private final DecisionMapper decisions;
    private final AwardRequestProcess process;
    private final AwardDocuments documents;
    private final NumberSeries numbers;
    private final BallotService ballots;
    private final OrganisationService organisation;
    private final Rulebook rulebook;
    private final AwardSettings settings;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    AwardRequestService(
            AwardRequestMapper requests,
            ClusterVotingMapper votings,
            DecisionMapper decisions,
            AwardRequestProcess process,
            AwardDocuments documents,
            NumberSeries numbers,
            BallotService ballots,
            OrganisationService organisation,
            Rulebook rulebook,
            AwardSettings settings,
            Timeline timeline,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.requests = requests;
        this.votings = votings;
        this.decisions = decisions;
        this.process = process;
        this.documents = documents;
        this.numbers = numbers;
        this.ballots = ballots;
        this.organisation = organisation;
        this.rulebook = rulebook;
        this.settings = settings;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    /** The cluster hands in its request with the submission letter. Called by the process. */
    String submit(String votingId) {
        var voting = votings.lock(votingId);
        var result = ballots.getResult(voting.ballotId());
        var cluster = organisation.getCluster(voting.clusterId(), voting.year());
        var number =
                numbers.next("submission-" + cluster.head().id(), clock.today().getYear());
        var request = new AwardRequest(
                UUID.randomUUID().toString(),
                votingId,
                voting.clusterId(),
                voting.year(),
                AwardRequestState.SUBMITTED,
                voting.ruleSet(),
                "%02d/%s".formatted(number, settings.letterSymbol()),
                clock.instant(),
                null,
                null,
                null,
                0);
        requests.insert(request);
        var candidates = candidates(request, result);
        candidates.forEach(requests::insertCandidate);
        documents.submissionLetter(request, cluster, rules(request), candidates);
        events.publishEvent(Act.ofSystem("request.submitted", request.ref()));
        process.requestSubmitted(
                request, "Đề nghị khen thưởng năm " + request.year() + " – " + cluster.name(), voting.calledBy());
        return request.id();
    }

    /** Acclaimed first, then the reserve; who is acclaimed for one award is in reserve for none. */
    private static List<Candidate> candidates(AwardRequest request, BallotResult result) {
        var questions = result.questions().stream()
                .filter(question -> !question.key().equals(ClusterVoting.HEAD_ELECTION))
                .toList();
        var acclaimed = questions.stream()
                .flatMap(QuestionResult::elected)
                .map(OptionResult::nomineeId)
                .collect(Collectors.toSet());
        var candidates = new ArrayList<Candidate>();
        for (var question : questions) {
            question.elected()
                    .forEach(option -> candidates.add(candidate(request, question, option, candidates.size() + 1)));
        }
        for (var question : questions) {
            question.options().stream()
                    .filter(option -> option.reserve() > 0 && !acclaimed.contains(option.nomineeId()))
                    .forEach(option -> candidates.add(candidate(request, question, option, candidates.size() + 1)));
        }
        return List.copyOf(candidates);
    }

    private static Candidate candidate(
            AwardRequest request, QuestionResult question, OptionResult option, int position) {
        return new Candidate(
                UUID.randomUUID().toString(),
                request.id(),
                position,
                question.key(),
                NominationId.of(option.key()),
                String.valueOf(option.nomineeId()),
                option.label(),
                String.valueOf(option.unitId()),
                !option.elected(),
                option.ratio().toString(),
                null,
                option.elected() ? Candidate.Result.PENDING : Candidate.Result.RESERVE);
    }

    @Transactional(readOnly = true)
    public AwardRequest get(Actor actor, String id) {
        var request = requests.getById(id);
        if (!AwardAccess.seesCluster(actor, request.clusterId())) {
            throw new NotFound(AwardRequest.KIND, id);
        }
        return request;
    }

    /** The request with its candidates, papers and history. */
    @Transactional(readOnly = true)
    public RequestFile open(Actor actor, String id) {
        var request = get(actor, id);
        return new RequestFile(
                request,
                organisation.getCluster(request.clusterId(), request.year()),
                rules(request),
                requests.listCandidates(id),
                documents.of(request),
                decisions.findByRequest(id).orElse(null),
                timeline.of(request.ref()));
    }

    @Transactional(readOnly = true)
    public byte[] document(Actor actor, String id, String documentId) {
        return documents.content(get(actor, id), documentId);
    }

    @Transactional(readOnly = true)
    public Page<AwardRequest> search(Actor actor, AwardRequestQuery query) {
        return Page.of(requests.search(query.filter(actor)), query.limit(), AwardRequest::id);
    }

    @EventListener(condition = "#entered.subject.kind == 'AWARD_REQUEST'")
    void enter(SubjectEntered entered) {
        requests.lock(entered.subject().id());
        requests.updateState(entered.subject().id(), AwardRequestState.valueOf(entered.state()));
    }

    @EventListener(condition = "#done.completion.step == 'SignDecision' and #done.completion.outcome == 'sign'")
    void signed(StepCompleted done) {
        var signer = done.completion().actor();
        requests.updateSigner(done.completion().subject().id(), signer.username(), signer.displayName());
    }

    private RuleSet rules(AwardRequest request) {
        return rulebook.findVersion(request.ruleSet()).orElseThrow();
    }
}
