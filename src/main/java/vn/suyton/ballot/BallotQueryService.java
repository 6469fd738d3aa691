package vn.suyton.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.document.DocumentService;
import vn.suyton.document.StoredDocument;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Page;
import vn.suyton.platform.Scope;
import vn.suyton.platform.ShiftableClock;

/** What people may see of a ballot: before it is certified little, afterwards everything except who chose what. */
@Service
@Transactional(readOnly = true)
public class BallotQueryService {

    private static final int MAX_LIMIT = 200;

    private final BallotMapper ballots;
    private final BallotBoxMapper box;
    private final Minutes minutes;
    private final DocumentService documents;
    private final ShiftableClock clock;

    BallotQueryService(
            BallotMapper ballots,
            BallotBoxMapper box,
            Minutes minutes,
            DocumentService documents,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.box = box;
        this.minutes = minutes;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * What a list asks for.
     *
     * @param mine only those whose roll has the person
     * @param after cursor of the part before
     */
    public record Query(
            boolean mine,
            @Nullable BallotState state,
            int limit,
            @Nullable String after) {}

    public Page<BallotRow> search(Actor actor, Query query) {
        var limit = Math.max(1, Math.min(query.limit(), MAX_LIMIT));
        var clusters = actor.offices().stream()
                .filter(office -> office.scope().kind() == Scope.Kind.CLUSTER)
                .map(office -> office.scope().id())
                .distinct()
                .toList();
        var rows = ballots.search(new BallotFilter(
                actor.personId(),
                actor.username(),
                query.mine(),
                actor.isCentral(),
                clusters,
                query.state(),
                query.after(),
                limit + 1));
        return Page.of(rows, limit, row -> row.id().value());
    }

    public BallotView get(Actor actor, BallotId id) {
        var ballot = visible(actor, id);
        var roll = ballots.listVoters(id);
        var mine = roll.stream()
                .filter(voter -> voter.personId().equals(actor.personId()))
                .findFirst();
        return new BallotView(
                id,
                ballot.title(),
                ballot.state(),
                ballot.clusterId(),
                ballot.chairRole(),
                ballot.openedAt(),
                ballot.closesAt(),
                ballot.ruleSet(),
                ballot.questions(),
                roll.stream().map(VoterRow::entry).toList(),
                ballot.rollHash(),
                ballots.countCast(id),
                standing(mine),
                mine.map(VoterRow::entry).orElse(null),
                ballot.isOpenAt(clock.instant()),
                ballot.cancelReason(),
                ballot.state() == BallotState.CERTIFIED ? ballots.listSignatures(id) : List.of());
    }

    public boolean isVisible(Actor actor, BallotId id) {
        return ballots.findById(id).filter(ballot -> sees(actor, ballot)).isPresent();
    }

    /** The result for somebody who may see the ballot. Refuses with {@code not-certified} before. */
    public BallotResult getResult(Actor actor, BallotId id) {
        return certified(actor, id).counted();
    }

    /** The questions of a certified ballot at which somebody is equal for the last seat. */
    public List<QuestionResult> listTies(Actor actor, BallotId id) {
        var ballot = visible(actor, id);
        return ballot.state() == BallotState.CERTIFIED
                ? ballot.counted().questions().stream()
                        .filter(question -> !Settling.tied(question).isEmpty())
                        .toList()
                : List.of();
    }

    /** The counted but not yet certified result, for those who are to sign the minutes and for nobody else. */
    public Optional<BallotResult> findResultToSign(Actor actor, BallotId id) {
        return ballots.findById(id)
                .filter(ballot -> ballot.state() == BallotState.COUNTED && ballot.isSignedBy(actor))
                .map(Ballot::counted);
    }

    /** The public record in canonical JSON. */
    public String getRecord(Actor actor, BallotId id) {
        return minutes.record(certified(actor, id));
    }

    /** Whether a paper with this tracker was counted. Nothing of the question is kept. */
    public boolean isCounted(Actor actor, BallotId id, String tracker) {
        certified(actor, id);
        return box.listTrackers(id).contains(tracker);
    }

    /** The marks of the paper with this check code, by question and option; empty when there is none. */
    public Map<String, Map<String, Mark>> marksOf(Actor actor, BallotId id, String checkCode) {
        var found = new TreeMap<String, Map<String, Mark>>();
        certified(actor, id);
        for (var mark : box.listMarks(id)) {
            if (mark.slip().equals(Count.slip(checkCode, mark.questionKey(), mark.optionKey()))) {
                found.computeIfAbsent(mark.questionKey(), key -> new TreeMap<>())
                        .put(mark.optionKey(), mark.mark());
            }
        }
        return found;
    }

    /** The rankings of the paper with this check code, by question. */
    public Map<String, List<String>> rankingsOf(Actor actor, BallotId id, String checkCode) {
        certified(actor, id);
        return box.listRankings(id).stream()
                .filter(ranking -> ranking.slip().equals(Count.slip(checkCode, ranking.questionKey())))
                .map(RankingRow::counted)
                .collect(Collectors.toMap(CountedRanking::questionKey, CountedRanking::ranking));
    }

    public StoredDocument getMinutes(Actor actor, BallotId id) {
        certified(actor, id);
        return documents
                .find(Ballot.subject(id), Minutes.KIND)
                .orElseThrow(() -> new NotFound(Minutes.KIND, id.value()));
    }

    /** Empty before the ballot is certified, and for who may not see it. */
    public Optional<StoredDocument> findMinutes(Actor actor, BallotId id) {
        return ballots.findById(id)
                .filter(ballot -> ballot.state() == BallotState.CERTIFIED && sees(actor, ballot))
                .flatMap(ballot -> documents.find(Ballot.subject(id), Minutes.KIND));
    }

    public byte[] getMinutesContent(Actor actor, BallotId id) {
        return documents.content(getMinutes(actor, id).id());
    }

    private Ballot visible(Actor actor, BallotId id) {
        return ballots.findById(id)
                .filter(ballot -> sees(actor, ballot))
                .orElseThrow(() -> new NotFound(Ballot.KIND, id.value()));
    }

    private Ballot certified(Actor actor, BallotId id) {
        var ballot = visible(actor, id);
        if (ballot.state() != BallotState.CERTIFIED) {
            throw new BallotProblems.NotCertified();
        }
        return ballot;
    }

    private boolean sees(Actor actor, Ballot ballot) {
        return ballot.state() == BallotState.CERTIFIED
                || actor.isCentral()
                || actor.username().equals(ballot.starter())
                || actor.offices().stream()
                        .anyMatch(office -> office.scope().id().equals(ballot.scopeId()))
                || ballots.findVoter(ballot.id(), actor.personId()).isPresent();
    }

    private static BallotView.Standing standing(Optional<VoterRow> voter) {
        return voter.map(BallotQueryService::standing).orElse(BallotView.Standing.NOT_ON_ROLL);
    }

    private static BallotView.Standing standing(VoterRow row) {
        return switch (row.channel()) {
            case ELECTRONIC -> row.hasVoted() ? BallotView.Standing.VOTED : BallotView.Standing.CAN_VOTE;
            case PAPER -> BallotView.Standing.ON_PAPER;
            case WRITTEN -> BallotView.Standing.IN_WRITING;
        };
    }
}
