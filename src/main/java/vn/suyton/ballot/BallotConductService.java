package vn.suyton.ballot;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import vn.suyton.platform.Act;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.ShiftableClock;

/** What the process does with a ballot, from opening to certification; each step once, in the transaction it runs in. */
@Service
@Transactional
class BallotConductService {

    private final BallotMapper ballots;
    private final BallotBoxMapper box;
    private final ContinuationMapper continuations;
    private final HallCount hall;
    private final BallotKeys keys;
    private final KeyCeremony ceremony;
    private final Minutes minutes;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    BallotConductService(
            BallotMapper ballots,
            BallotBoxMapper box,
            ContinuationMapper continuations,
            HallCount hall,
            BallotKeys keys,
            KeyCeremony ceremony,
            Minutes minutes,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.box = box;
        this.continuations = continuations;
        this.hall = hall;
        this.keys = keys;
        this.ceremony = ceremony;
        this.minutes = minutes;
        this.events = events;
        this.clock = clock;
    }

    /** Freezes the roll and makes the keys; from here on papers are taken. */
    void open(BallotId id) {
        var ballot = ballots.lock(id);
        ballot.require(BallotState.PREPARED);
        var now = clock.instant();
        if (!now.isBefore(ballot.closesAt())) {
            throw InvalidInput.of("closesAt", "in-the-past");
        }
        var rollHash = CanonicalJson.sha256(CanonicalJson.of(roll(id)));
        box.updateKeys(id, ceremony.create(id));
        ballots.updateOpened(id, now, rollHash);
        publish(id, "ballot.opened", Map.of("rollHash", rollHash));
    }

    /**
     * Locks the box. Below the quorum the envelopes are destroyed unopened.
     *
     * @return whether it can be counted
     */
    boolean close(BallotId id) {
        var ballot = ballots.lock(id);
        ballot.require(BallotState.OPEN);
        var cast = ballots.countCast(id);
        var quorate = Tally.isQuorate(ballot.questions(), ballot.rollSize(), cast);
        ballots.updateClosed(id, quorate ? BallotState.CLOSED : BallotState.FAILED, clock.instant(), cast);
        publish(id, quorate ? "ballot.closed" : "ballot.failed", Map.of("cast", String.valueOf(cast)));
        if (!quorate) {
            destroyEnvelopes(id);
        }
        return quorate;
    }

    /** Opens, mixes and counts all papers, and destroys envelopes and key; all of it or nothing. */
    void count(BallotId id) {
        var ballot = ballots.lock(id);
        ballot.require(BallotState.CLOSED);
        hall.requireReady(id);
        ceremony.requireUnlocked(id);
        var rows = ballots.listVoters(id);
        var papers = openAll(ballot, rows.stream().map(VoterRow::entry).toList());
        var counted = Count.of(papers);
        counted.trackers().forEach(tracker -> box.insertPaper(id, tracker));
        counted.marks().forEach(mark -> box.insertMark(id, mark));
        counted.rankings().forEach(ranking -> box.insertRanking(id, RankingRow.of(ranking)));
        destroyEnvelopes(id);
        var basis = hall.basis(ballot, rows, papersHash(id));
        var votes = basis.addTo(Votes.of(papers.size(), counted.marks(), counted.rankings()));
        var result = Tally.of(ballot.questions(), basis.electorate(), votes, List.of());
        var minutesHash = RecordParts.minutesHash(ballot.head(), basis, result);
        ballots.updateCounted(id, CanonicalJson.of(basis), CanonicalJson.of(result), minutesHash);
        publish(id, "ballot.counted", Map.of("papers", String.valueOf(papers.size())));
    }

    /**
     * Everybody has signed: the result stands, and the minutes are issued.
     *
     * @return whether somebody is tied for a last seat
     */
    boolean certify(BallotId id) {
        ballots.lock(id).require(BallotState.COUNTED);
        ballots.updateCertified(id, clock.instant());
        publish(id, "ballot.certified", Map.of());
        var ballot = ballots.getById(id);
        minutes.issue(ballot);
        var result = ballot.counted();
        events.publishEvent(new BallotCertified(id, result));
        return result.hasUnresolvedTie();
    }

    /** Only once; a second voting without quorum is the last. */
    boolean isReconvenable(BallotId id) {
        return continuations.findReconvening(id).isEmpty();
    }

    /**
     * Opens the box again for the same roll, with new keys.
     *
     * @return the new closing time
     */
    Instant reopen(BallotId id) {
        ballots.lock(id).require(BallotState.FAILED);
        var closesAt = continuations
                .findReconvening(id)
                .orElseThrow(BallotProblems.NewTimeMissing::new)
                .closesAt();
        if (!clock.instant().isBefore(closesAt)) {
            throw InvalidInput.of("closesAt", "in-the-past");
        }
        ballots.updateNobodyHasVoted(id);
        box.updateKeys(id, ceremony.create(id));
        ballots.updateReopened(id, closesAt);
        publish(id, "ballot.reconvened", Map.of("closesAt", closesAt.toString()));
        return closesAt;
    }

    void cancel(BallotId id) {
        var ballot = ballots.lock(id);
        if (ballot.state() == BallotState.CERTIFIED || ballot.state() == BallotState.CANCELLED) {
            throw new BallotProblems.WrongState(ballot.state());
        }
        ballots.updateCancelled(id);
        destroyEnvelopes(id);
        events.publishEvent(Act.ofSystem("ballot.cancelled", Ballot.subject(id)).because(ballot.cancelReason()));
    }

    private String papersHash(BallotId id) {
        return PapersDigest.of(
                box.listTrackers(id),
                box.listMarks(id),
                box.listRankings(id).stream().map(RankingRow::counted).toList());
    }

    private List<RollEntry> roll(BallotId id) {
        return ballots.listVoters(id).stream().map(VoterRow::entry).toList();
    }

    private List<Count.Opened> openAll(Ballot ballot, List<RollEntry> roll) {
        var kept = box.findKeys(ballot.id()).orElseThrow(BallotProblems.KeyMissing::new);
        var key = keys.open(ballot.id(), kept, new byte[0]);
        var voters = roll.stream().collect(Collectors.toMap(RollEntry::personId, voter -> voter));
        var envelopes = box.listEnvelopes(ballot.id());
        var papers = new ArrayList<Count.Opened>();
        for (var envelope : envelopes) {
            Optional.ofNullable(voters.get(envelope.personId()))
                    .flatMap(voter -> open(key, ballot, voter, envelope))
                    .ifPresent(papers::add);
        }
        var damaged = ballots.countVoted(ballot.id()) - papers.size();
        if (damaged != 0) {
            throw new BallotProblems.EnvelopeDamaged(damaged);
        }
        return papers;
    }

    /** Empty when it is no valid paper; why is not said, for the reason could tell something about the choice. */
    private static Optional<Count.Opened> open(
            PrivateKey key, Ballot ballot, RollEntry voter, BallotBoxMapper.Sealed envelope) {
        try {
            var text = Envelope.open(key, Paper.place(ballot.id(), voter.personId()), envelope.sealed());
            var paper = CanonicalJson.MAPPER.readValue(text, Paper.class);
            return PaperCheck.isComplete(ballot.questions(), voter, paper.answers())
                    ? Optional.of(new Count.Opened(paper, voter.weight()))
                    : Optional.empty();
        } catch (GeneralSecurityException | JacksonException e) {
            return Optional.empty();
        }
    }

    private void destroyEnvelopes(BallotId id) {
        box.deleteEnvelopes(id);
        box.updatePrivateKeyDestroyed(id);
        ceremony.destroyShares(id);
        box.findKeys(id).ifPresent(kept -> events.publishEvent(new KeyRetired(kept.keyFile())));
    }

    private void publish(BallotId id, String action, Map<String, String> facts) {
        events.publishEvent(Act.ofSystem(action, Ballot.subject(id)).with(facts));
    }
}
