package vn.suyton.ballot;

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
        return cast(actor, id, choices, Sending.unconditional());
    }

    /**
     * The same, for a page whose sending may arrive twice or late. Refuses with {@code paper-overtaken} when the box holds
     * another paper of this voter than the page knew of: the later one to arrive need not be the later one to be sent.
     */
    public Receipt cast(Actor actor, BallotId id, Choices choices, Sending sending) {
        var ballot = ballots.lock(id);
        var voter = ballots.findVoter(id, actor.personId()).orElseThrow(BallotProblems.NotOnRoll::new);
        if (!ballot.isOpenAt(clock.instant())) {
            throw new BallotProblems.NotOpen();
        }
        if (voter.channel() != Channel.ELECTRONIC) {
            throw new BallotProblems.VotesOtherwise();
        }
        var answers = PaperCheck.complete(ballot.questions(), voter.entry(), choices);
        requireNotOvertaken(id, voter, sending);
        var receipt = sending.receipt(id, voter.personId());
        put(ballot, voter, sending, Paper.of(receipt, answers));
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

    /** For a page on which a paper can be cast: knows which paper of this voter is in the box now. */
    @Transactional(readOnly = true)
    public Sending prepareSending(Actor actor, BallotId id) {
        return Sending.inPlaceOf(box.findSending(id, actor.personId()).orElse(""));
    }

    private void requireNotOvertaken(BallotId id, VoterRow voter, Sending sending) {
        var present = box.findSending(id, voter.personId()).orElse("");
        var replaces = sending.replaces();
        if (replaces != null && !present.equals(replaces) && !present.equals(sending.mark())) {
            throw new PaperOvertaken();
        }
    }

    private void put(Ballot ballot, VoterRow voter, Sending sending, Paper paper) {
        var keys = box.findKeys(ballot.id()).orElseThrow(BallotProblems.KeyMissing::new);
        var sealed = Envelope.seal(
                BallotKeys.publicKey(keys),
                Paper.paddedLength(ballot.questions()),
                Paper.place(ballot.id(), voter.personId()),
                CanonicalJson.of(paper));
        if (box.updateEnvelope(ballot.id(), voter.personId(), sealed, sending.mark()) == 0) {
            box.insertEnvelope(ballot.id(), voter.personId(), sealed, sending.mark());
        }
    }
}
