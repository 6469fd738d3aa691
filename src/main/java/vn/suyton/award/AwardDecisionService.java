package vn.suyton.award;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.document.DocumentService;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Money;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;
import vn.suyton.programme.AwardType;
import vn.suyton.programme.RuleSet;
import vn.suyton.programme.Rulebook;

/** Decisions and the awards they grant. A decision is public from the moment it is issued. */
@Service
@Transactional
public class AwardDecisionService {

    private final DecisionMapper decisions;
    private final AwardRequestMapper requests;
    private final NumberSeries numbers;
    private final AwardDocuments papers;
    private final DocumentService documents;
    private final Rulebook rulebook;
    private final AwardSettings settings;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    AwardDecisionService(
            DecisionMapper decisions,
            AwardRequestMapper requests,
            NumberSeries numbers,
            AwardDocuments papers,
            DocumentService documents,
            Rulebook rulebook,
            AwardSettings settings,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.decisions = decisions;
        this.requests = requests;
        this.numbers = numbers;
        this.papers = papers;
        this.documents = documents;
        this.rulebook = rulebook;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Number, date, bonuses, awards and papers in one go, or nothing of it. */
    void issue(String requestId) {
        var request = requests.lock(requestId);
        var today = clock.today();
        var ordinal = numbers.next("decision", today.getYear());
        var decision = decision(request, today, ordinal, "%02d".formatted(ordinal));
        decisions.insert(decision);
        var awards = awards(request, decision);
        awards.forEach(decisions::insertAward);
        var rules = rules(request);
        papers.decision(decision, request, rules, awards);
        awards.forEach(award -> papers.certificate(decision, award));
        events.publishEvent(Act.ofSystem("request.decided", request.ref()));
        events.publishEvent(Act.ofSystem("decision.issued", decision.ref()));
    }

    private Decision decision(AwardRequest request, LocalDate day, int ordinal, String shownOrdinal) {
        return new Decision(
                UUID.randomUUID().toString(),
                request.id(),
                day.getYear(),
                ordinal,
                shownOrdinal + "/" + settings.symbol(),
                day,
                Objects.requireNonNullElse(request.signerName(), ""),
                settings.signerTitle());
    }

    private RuleSet rules(AwardRequest request) {
        return rulebook.findVersion(request.ruleSet()).orElseThrow();
    }

    private List<Award> awards(AwardRequest request, Decision decision) {
        var rules = rules(request);
        var baseSalary = rulebook.baseSalaryOn(decision.decidedOn());
        var awards = new ArrayList<Award>();
        for (var candidate : requests.listCandidates(request.id())) {
            if (candidate.result() == Candidate.Result.PASSED) {
                var type = rules.findAwardType(candidate.awardType()).orElseThrow();
                var bonus = Money.bonus(type.bonusCoefficient(), baseSalary, rules.bonusStep());
                awards.add(award(candidate, decision, type, bonus, awards.size() + 1, request.year()));
            }
        }
        return List.copyOf(awards);
    }

    private static Award award(
            Candidate candidate, Decision decision, AwardType type, Money bonus, int position, int year) {
        return new Award(
                UUID.randomUUID().toString(),
                decision.id(),
                position,
                candidate.nominationId(),
                type.code(),
                type.nameVi(),
                type.nameEn(),
                year,
                candidate.nomineeName(),
                candidate.unitId(),
                bonus.vnd(),
                VerificationCode.random(),
                null);
    }

    /** The awards were handed over: from now on they are on the public honour roll. Called by the process. */
    void publish(String requestId) {
        var request = requests.getById(requestId);
        var decision = decisions.findByRequest(requestId).orElseThrow();
        decisions.updateConferred(decision.id(), clock.instant());
        var awards = decisions.listAwards(decision.id()).stream()
                .map(award -> award.conferred(decision.number(), decision.decidedOn()))
                .toList();
        events.publishEvent(AwardsConferred.by(Actor.system(), request.ref(), awards));
    }

    @Transactional(readOnly = true)
    public List<Decision> list(@Nullable Integer year) {
        return decisions.list(year);
    }

    /** The awards of all decisions of a year, by decision; null for all years. */
    @Transactional(readOnly = true)
    public Map<String, List<Award>> awardsOfYear(@Nullable Integer year) {
        return decisions.listAwardsOfYear(year).stream().collect(Collectors.groupingBy(Award::decisionId));
    }

    @Transactional(readOnly = true)
    public Decision get(String id) {
        return decisions.findById(id).orElseThrow(() -> new NotFound(Decision.KIND, id));
    }

    @Transactional(readOnly = true)
    public List<Award> awards(String decisionId) {
        return decisions.listAwards(decisionId);
    }

    @Transactional(readOnly = true)
    public byte[] document(String decisionId) {
        return content(get(decisionId).ref(), AwardDocuments.DECISION);
    }

    /** What the signer is about to sign: today's date, no number yet. Throws {@code NotFound} once it is issued. */
    @Transactional(readOnly = true)
    public byte[] draft(Actor actor, String requestId) {
        var request = requests.getById(requestId);
        if (!request.state().hasDraft() || !AwardAccess.seesCluster(actor, request.clusterId())) {
            throw new NotFound(AwardRequest.KIND, requestId);
        }
        var decision = decision(request, clock.today(), 0, "…");
        return papers.draftDecision(decision, request, rules(request), awards(request, decision));
    }

    @Transactional(readOnly = true)
    public byte[] certificate(String awardId) {
        var award = decisions.findAward(awardId).orElseThrow(() -> new NotFound(Award.KIND, awardId));
        return content(award.ref(), AwardDocuments.CERTIFICATE);
    }

    private byte[] content(SubjectRef subject, String kind) {
        var document = documents.find(subject, kind).orElseThrow(() -> new NotFound(kind, subject.id()));
        return documents.content(document.id());
    }
}
