package vn.suyton.ballot;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.ballot.RollAmendment.Kind;
import vn.suyton.engine.Processes;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.organisation.OfficeHolder;
import vn.suyton.organisation.OrganisationService;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/** Amends the roll of an open ballot: one person proposes, another confirms, everybody can read it in the minutes. */
@Service
@Transactional
@RetriedOnConflict
public class BallotRollService {

    private final BallotMapper ballots;
    private final RollMapper rolls;
    private final OrganisationService organisation;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    BallotRollService(
            BallotMapper ballots,
            RollMapper rolls,
            OrganisationService organisation,
            Processes processes,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.rolls = rolls;
        this.organisation = organisation;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    public void propose(Actor actor, BallotId id, Kind kind, String personId, String reason) {
        var ballot = open(actor, id);
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "required");
        }
        var person = person(ballot, kind, personId);
        rolls.insertAmendment(
                id,
                new RollAmendment(
                        rolls.listAmendments(id).size() + 1,
                        kind,
                        personId,
                        person.name(),
                        person.unitId(),
                        reason.strip(),
                        actor.personId(),
                        actor.displayName(),
                        clock.instant(),
                        null,
                        null,
                        null,
                        null));
        publish(actor, id, "ballot.amendment-proposed", kind, personId, reason.strip());
    }

    /** Never by who proposed it. Nobody who has voted, or holds a paper, is struck off. */
    public void confirm(Actor actor, BallotId id, int place) {
        var ballot = open(actor, id);
        var amendment = rolls.listAmendments(id).stream()
                .filter(one -> one.place() == place && !one.isConfirmed())
                .findFirst()
                .orElseThrow(() -> new NotFound("amendment", String.valueOf(place)));
        if (amendment.proposedBy().equals(actor.personId())) {
            throw new BallotProblems.NeedsSecondPerson();
        }
        apply(ballot, amendment);
        var roll = ballots.listVoters(id).stream().map(VoterRow::entry).toList();
        var hash = CanonicalJson.sha256(CanonicalJson.of(roll));
        rolls.updateRoll(id, roll.size(), hash);
        var confirmation = new RollMapper.Confirmation(actor.personId(), actor.displayName(), clock.instant(), hash);
        rolls.updateConfirmed(id, place, confirmation);
        publish(actor, id, "ballot.roll-amended", amendment.kind(), amendment.personId(), amendment.reason());
        if (ballots.countDone(id) == roll.size()) {
            processes.tell(id.value(), BallotService.ALL_VOTED);
        }
    }

    @Transactional(readOnly = true)
    public List<RollAmendment> list(Actor actor, BallotId id) {
        requireKeeper(actor, ballots.getById(id));
        return rolls.listAmendments(id);
    }

    /** Who holds the office that votes here and is not on the roll. */
    @Transactional(readOnly = true)
    public List<OfficeHolder> listAddable(Actor actor, BallotId id) {
        var ballot = ballots.getById(id);
        requireKeeper(actor, ballot);
        return addable(ballot);
    }

    private List<OfficeHolder> addable(Ballot ballot) {
        var role = ballot.clusterId() == null ? Role.COUNCIL_MEMBER : Role.CLUSTER_DELEGATE;
        return organisation.holdersOf(role, ballot.scopeId(), clock.today()).stream()
                .filter(holder ->
                        ballots.findVoter(ballot.id(), holder.personId()).isEmpty())
                .toList();
    }

    private Voter person(Ballot ballot, Kind kind, String personId) {
        if (kind == Kind.STRIKE) {
            return ballots.findVoter(ballot.id(), personId)
                    .map(voter -> new Voter(personId, voter.name(), voter.unitId()))
                    .orElseThrow(() -> new NotFound("voter", personId));
        }
        return addable(ballot).stream()
                .filter(holder -> holder.personId().equals(personId))
                .map(holder -> new Voter(personId, holder.fullName(), holder.unitId()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("person", "not-addable"));
    }

    private void apply(Ballot ballot, RollAmendment amendment) {
        var id = ballot.id();
        var personId = amendment.personId();
        if (amendment.kind() == Kind.STRIKE) {
            if (rolls.updateStruck(id, personId) == 0) {
                throw new BallotProblems.VotesOtherwise();
            }
        } else if (ballots.findVoter(id, personId).isEmpty() && rolls.updateBack(id, personId) == 0) {
            var voter = new Voter(personId, amendment.name(), amendment.unitId());
            ballots.insertVoter(id, VoterRow.of(RollEntry.of(voter, ballot.questions())));
        }
    }

    private Ballot open(Actor actor, BallotId id) {
        var ballot = ballots.lock(id);
        requireKeeper(actor, ballot);
        if (!ballot.isOpenAt(clock.instant())) {
            throw new BallotProblems.NotOpen();
        }
        return ballot;
    }

    private static void requireKeeper(Actor actor, Ballot ballot) {
        if (!ballot.isKeptBy(actor) && !actor.holds(Role.TELLER, ballot.scopeId())) {
            throw new NotFound(Ballot.KIND, ballot.id().value());
        }
    }

    private void publish(Actor actor, BallotId id, String action, Kind kind, String personId, String reason) {
        events.publishEvent(Act.of(actor, action, Ballot.subject(id))
                .because(reason)
                .with(Map.of("kind", kind.name(), "person", personId)));
    }
}
