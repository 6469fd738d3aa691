package vn.suyton.ballot;

import java.util.HexFormat;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.Processes;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ShiftableClock;

/** What people and other modules can do with a secret ballot. */
@Service
@Transactional
@RetriedOnConflict
public class BallotService {

    /** The message to the process when everybody on the roll has voted. */
    static final String ALL_VOTED = "all-voted";

    /** Stands for whoever cast a paper, in the trail as everywhere. */
    private static final String SOMEBODY = "voter";

    private static final int TRACKER_BYTES = 16;

    private final BallotMapper ballots;
    private final BallotBoxMapper box;
    private final BallotPreparation preparation;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    BallotService(
            BallotMapper ballots,
            BallotBoxMapper box,
            BallotPreparation preparation,
            Processes processes,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.box = box;
        this.preparation = preparation;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the ballot down and makes it known to the engine; the caller then starts the process that calls
     * {@code ballot} with the id as business key. The caller has checked that the starter may do it. A person named
     * twice has one vote.
     */
    public BallotId prepare(Actor starter, BallotPlan plan) {
        var subject = preparation.write(starter, plan);
        processes.register(subject);
        return new BallotId(subject.id());
    }

    /**
     * Puts a paper into the box, in place of an earlier one of the same voter. The answer is the only place where the
     * numbers of the paper ever appear beside its voter.
     */
    public Receipt cast(Actor actor, BallotId id, Choices choices) {
        var ballot = ballots.lock(id);
        var voter = ballots.findVoter(id, actor.personId()).orElseThrow(BallotProblems.NotOnRoll::new);
        if (!ballot.isOpenAt(clock.instant())) {
            throw new BallotProblems.NotOpen();
        }
        if (voter.channel() != Channel.ELECTRONIC) {
            throw new BallotProblems.VotesOtherwise();
        }
        var receipt = new Receipt(random(), random());
        put(ballot, voter, receipt, PaperCheck.complete(ballot.questions(), voter.entry(), choices));
        var first = ballots.updateHasVoted(id, voter.personId()) == 1;
        events.publishEvent(Act.ofUnnamed(SOMEBODY, "ballot.cast", Ballot.subject(id)));
        if (first && ballots.countDone(id) == ballot.rollSize()) {
            processes.tell(id.value(), ALL_VOTED);
        }
        return receipt;
    }

    /** What would be cast: every option the voter may mark with its mark. Writes nothing. */
    @Transactional(readOnly = true)
    public Answers preview(Actor actor, BallotId id, Choices choices) {
        var ballot = ballots.getById(id);
        var voter = ballots.findVoter(id, actor.personId()).orElseThrow(BallotProblems.NotOnRoll::new);
        if (!ballot.isOpenAt(clock.instant())) {
            throw new BallotProblems.NotOpen();
        }
        return PaperCheck.complete(ballot.questions(), voter.entry(), choices);
    }

    /** The result. Refuses with {@code not-certified} before the tellers and the chair have signed. */
    @Transactional(readOnly = true)
    public BallotResult getResult(BallotId id) {
        var ballot = ballots.getById(id);
        if (ballot.state() != BallotState.CERTIFIED) {
            throw new BallotProblems.NotCertified();
        }
        return ballot.counted();
    }

    private void put(Ballot ballot, VoterRow voter, Receipt receipt, Answers answers) {
        var keys = box.findKeys(ballot.id()).orElseThrow(BallotProblems.KeyMissing::new);
        var paper = Paper.of(receipt, answers);
        var sealed = Envelope.seal(
                BallotKeys.publicKey(keys),
                Paper.paddedLength(ballot.questions()),
                Paper.place(ballot.id(), voter.personId()),
                CanonicalJson.of(paper));
        if (box.updateEnvelope(ballot.id(), voter.personId(), sealed) == 0) {
            box.insertEnvelope(ballot.id(), voter.personId(), sealed);
        }
    }

    private static String random() {
        return HexFormat.of().formatHex(Envelope.random(TRACKER_BYTES));
    }
}
