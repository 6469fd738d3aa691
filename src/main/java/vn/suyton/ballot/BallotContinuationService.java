package vn.suyton.ballot;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.Processes;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.programme.VoteRule.TieBreak;

/** What the chair does when a ballot does not decide by itself: settle a tie, reconvene, cancel. */
@Service
@Transactional
@RetriedOnConflict
public class BallotContinuationService {

    /** The message that ends a ballot while it runs. */
    static final String CANCEL = "cancel-ballot";

    private final BallotMapper ballots;
    private final ContinuationMapper continuations;
    private final BallotPreparation preparation;
    private final KeyCeremony ceremony;
    private final Settling settling;
    private final RunOffs runOffs;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    BallotContinuationService(
            BallotMapper ballots,
            ContinuationMapper continuations,
            BallotPreparation preparation,
            KeyCeremony ceremony,
            Settling settling,
            RunOffs runOffs,
            Processes processes,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.continuations = continuations;
        this.preparation = preparation;
        this.ceremony = ceremony;
        this.settling = settling;
        this.runOffs = runOffs;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** The chair's own decision, where the rule leaves it to the chair or scores do not tell the tied apart. */
    public void decideTie(Actor actor, BallotId id, String questionKey, List<String> order, String reason) {
        var ballot = chaired(actor, id);
        var result = tiedQuestion(ballot, questionKey);
        if (result.rule().tieBreak() == TieBreak.RUN_OFF) {
            throw new BallotProblems.TieOtherwise();
        }
        var tied = Settling.tied(result);
        if (order.size() != tied.size() || !new HashSet<>(order).equals(new HashSet<>(tied))) {
            throw InvalidInput.of("order", "order-of-tied");
        }
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "required");
        }
        settling.settle(ballot, new Settlement(questionKey, TieBreak.CHAIR, order, reason.strip()), actor.personId());
        runOffs.settleFirst(id, ballots.getById(id).counted());
    }

    /** A second ballot of the same roll among the tied only; its result settles the tie by itself. */
    public BallotId callRunOff(Actor actor, BallotId id, String questionKey, Instant closesAt) {
        var ballot = chaired(actor, id);
        var result = tiedQuestion(ballot, questionKey);
        if (result.rule().tieBreak() != TieBreak.RUN_OFF) {
            throw new BallotProblems.TieOtherwise();
        }
        if (runOffs.isRunning(id, questionKey)) {
            throw new BallotProblems.RunOffRunning();
        }
        var subject = preparation.write(actor, RunOffs.plan(ballot, result, ballots.listVoters(id), closesAt));
        var runOff = new BallotId(subject.id());
        ceremony.takeOver(id, ballots.getById(runOff));
        continuations.insertRunOff(new ContinuationMapper.RunOff(runOff, id, questionKey));
        events.publishEvent(
                Act.of(actor, "ballot.run-off-called", Ballot.subject(id)).with(Map.of("ballot", runOff.value())));
        processes.start(
                BallotProcess.KEY,
                subject,
                Map.of(
                        BallotProcess.CHAIR_ROLE,
                        ballot.chairRole().name(),
                        BallotProcess.TELLERS,
                        ballots.listSignatures(id).size() - 1,
                        BallotProcess.CLOSES_AT,
                        closesAt.toString()));
        return runOff;
    }

    /** Sets the new time of a ballot that had no quorum; the chair then completes the step. Possible once. */
    public void setNewTime(Actor actor, BallotId id, Instant closesAt) {
        var ballot = chaired(actor, id);
        ballot.require(BallotState.FAILED);
        if (!closesAt.isAfter(clock.instant())) {
            throw InvalidInput.of("closesAt", "in-the-past");
        }
        if (continuations.findReconvening(id).isPresent()) {
            throw new BallotProblems.WrongState(ballot.state());
        }
        var cast = ballots.countCast(id);
        continuations.insertReconvening(
                id, new ContinuationMapper.Reconvening(closesAt, cast, actor.personId(), clock.instant()));
        events.publishEvent(Act.of(actor, "ballot.new-time", Ballot.subject(id))
                .with(Map.of("closesAt", closesAt.toString(), "cast", String.valueOf(cast))));
    }

    /** Ends a ballot before it is certified; nothing that is on record goes. */
    public void cancel(Actor actor, BallotId id, String reason) {
        var ballot = chaired(actor, id);
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "required");
        }
        if (ballot.state() == BallotState.CERTIFIED || ballot.state() == BallotState.CANCELLED) {
            throw new BallotProblems.WrongState(ballot.state());
        }
        ballots.updateCancelReason(id, reason.strip());
        events.publishEvent(
                Act.of(actor, "ballot.cancel-asked", Ballot.subject(id)).because(reason.strip()));
        if (!processes.tell(id.value(), CANCEL)) {
            throw new BallotProblems.WrongState(ballot.state());
        }
    }

    private QuestionResult tiedQuestion(Ballot ballot, String questionKey) {
        ballot.require(BallotState.CERTIFIED);
        return ballot.counted()
                .findQuestion(questionKey)
                .filter(question -> !Settling.tied(question).isEmpty())
                .orElseThrow(BallotProblems.TieOtherwise::new);
    }

    private Ballot chaired(Actor actor, BallotId id) {
        var ballot = ballots.lock(id);
        if (!actor.holds(ballot.chairRole(), ballot.scopeId())) {
            throw new NotFound(Ballot.KIND, id.value());
        }
        return ballot;
    }
}
