package vn.suyton.ballot;

import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.suyton.engine.Subject;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ShiftableClock;

/** Writes a planned ballot and its roll down. Runs in the transaction of the caller, who starts the process. */
@Component
class BallotPreparation {

    private final BallotMapper ballots;
    private final KeyCeremony keys;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    BallotPreparation(BallotMapper ballots, KeyCeremony keys, ApplicationEventPublisher events, ShiftableClock clock) {
        this.ballots = ballots;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /** What the engine has to know of it. A person named twice is on the roll once. */
    Subject write(Actor starter, BallotPlan plan) {
        BallotPlanCheck.check(plan, clock.instant());
        var id = BallotId.random();
        var voters = new LinkedHashMap<String, Voter>();
        plan.voters().forEach(voter -> voters.putIfAbsent(voter.personId(), voter));
        ballots.insert(prepared(id, starter, plan, voters.size()));
        voters.values().stream()
                .map(voter -> RollEntry.of(voter, plan.questions()))
                .forEach(entry -> ballots.insertVoter(id, VoterRow.of(entry)));
        if (plan.keyRule() != null) {
            keys.name(ballots.getById(id), plan.keyRule());
        }
        events.publishEvent(Act.of(starter, "ballot.prepared", Ballot.subject(id)));
        return new Subject(
                Ballot.KIND, id.value(), plan.title(), plan.clusterId(), null, null, plan.year(), starter.username());
    }

    private static Ballot prepared(BallotId id, Actor starter, BallotPlan plan, int rollSize) {
        return new Ballot(
                id,
                plan.title(),
                BallotState.PREPARED,
                plan.clusterId(),
                plan.year(),
                plan.chairRole(),
                starter.username(),
                plan.closesAt(),
                null,
                null,
                null,
                plan.ruleSet(),
                CanonicalJson.of(List.copyOf(plan.questions())),
                rollSize,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }
}
