package vn.suyton.ballot;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.suyton.engine.StepCompleted;
import vn.suyton.engine.StepCompletion;
import vn.suyton.engine.StepRule;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/** Who signs the minutes: different people, each once. Runs in the transaction of the step. */
@Component
class MinutesSigning implements StepRule {

    private static final String STEP = "CertifyBallot";
    private static final String CANCEL = "cancel";
    private static final String DISPUTE = "dispute";

    private final BallotMapper ballots;
    private final TaskDesk desk;
    private final ShiftableClock clock;

    MinutesSigning(BallotMapper ballots, TaskDesk desk, ShiftableClock clock) {
        this.ballots = ballots;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public boolean governs(String process, String step) {
        return process.equals(BallotProcess.KEY) && step.equals(STEP);
    }

    @Override
    public void check(StepCompletion completion) {
        var signer = completion.actor().personId();
        var signed = ballots.listSignatures(idOf(completion)).stream()
                .anyMatch(signature -> signature.personId().equals(signer));
        if (signed) {
            throw new BallotProblems.SignedAlready();
        }
    }

    @EventListener
    void record(StepCompleted event) {
        var completion = event.completion();
        if (!completion.process().equals(BallotProcess.KEY)) {
            return;
        }
        if (completion.outcome().equals(CANCEL) || isDisputeOfTheChair(completion)) {
            ballots.updateCancelReason(idOf(completion), completion.comment());
        }
        if (completion.step().equals(STEP)) {
            sign(completion);
        }
    }

    /** A teller's dissent stands beside the signature; only the chair's ends the ballot. */
    private boolean isDisputeOfTheChair(StepCompletion completion) {
        return completion.outcome().equals(DISPUTE) && roleOf(completion) != Role.TELLER;
    }

    private Role roleOf(StepCompletion completion) {
        return desk.find(completion.taskId()).map(TaskEntry::role).orElse(Role.TELLER);
    }

    private void sign(StepCompletion completion) {
        var ballot = ballots.lock(idOf(completion));
        ballot.require(BallotState.COUNTED);
        var actor = completion.actor();
        var role = roleOf(completion);
        ballots.insertSignature(
                ballot.id(),
                new Signature(
                        ballots.listSignatures(ballot.id()).size() + 1,
                        actor.personId(),
                        actor.displayName(),
                        role,
                        completion.outcome(),
                        completion.comment(),
                        String.valueOf(ballot.minutesHash()),
                        clock.instant()));
    }

    private static BallotId idOf(StepCompletion completion) {
        return new BallotId(completion.subject().id());
    }
}
