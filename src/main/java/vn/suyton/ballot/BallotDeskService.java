package vn.suyton.ballot;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.document.DocumentService;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/** The desk at the door of the hall and the one where papers are counted: check-in by code, papers to print, objections. */
@Service
@Transactional
@RetriedOnConflict
public class BallotDeskService {

    private static final int CODE_BYTES = 10;
    private static final int LONGEST_OBJECTION = 2000;

    private final BallotMapper ballots;
    private final HallMapper hall;
    private final DeskMapper desk;
    private final DocumentService documents;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    BallotDeskService(
            BallotMapper ballots,
            HallMapper hall,
            DeskMapper desk,
            DocumentService documents,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.hall = hall;
        this.desk = desk;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** The code at the door, made when it is first asked for. */
    public String doorCode(Actor actor, BallotId id) {
        requireAtTheDesk(actor, id);
        return desk.findCode(id).orElseGet(() -> newCode(id));
    }

    /** A new code: the one before lets nobody in, for instance after somebody sent a picture of it around. */
    public void renewDoorCode(Actor actor, BallotId id) {
        requireAtTheDesk(actor, id);
        newCode(id);
        events.publishEvent(Act.of(actor, "ballot.door-code-renewed", Ballot.subject(id)));
    }

    /** A voter comes in with the code of the door. Coming in again changes nothing. */
    public void enter(Actor actor, BallotId id, String code) {
        var ballot = ballots.lock(id);
        var voter = ballots.findVoter(id, actor.personId()).orElseThrow(BallotProblems.NotOnRoll::new);
        if (!ballot.isOpenAt(clock.instant())) {
            throw new BallotProblems.NotOpen();
        }
        if (!desk.findCode(id).filter(right -> isSame(right, code)).isPresent()) {
            throw InvalidInput.of("code", "wrong-door-code");
        }
        if (voter.channel() == Channel.WRITTEN) {
            throw new BallotProblems.VotesOtherwise();
        }
        if (!voter.checkedIn()) {
            hall.updateCheckedIn(id, voter.personId());
            events.publishEvent(
                    Act.of(actor, "ballot.checked-in", Ballot.subject(id)).with(Map.of("person", voter.personId())));
        }
    }

    /**
     * Papers to print and hand out, as many as people vote. The number stands on a stub that is torn off when the paper is
     * handed out: it proves that no paper was added, and does not go into the box.
     */
    @Transactional(readOnly = true)
    public byte[] papers(Actor actor, BallotId id) {
        requireAtTheDesk(actor, id);
        var ballot = ballots.getById(id);
        return documents.render(
                ballot.title(),
                "ballot/paper",
                Map.of(
                        "title", ballot.title(),
                        "closesAt", ballot.closesAt(),
                        "questions", ballot.questions(),
                        "amount", ballot.rollSize()));
    }

    /** Held against a count that is under way or not yet certified. Nothing is counted again because of it. */
    public void object(Actor actor, BallotId id, String text) {
        requireAtTheDesk(actor, id);
        var ballot = ballots.lock(id);
        if (ballot.state() != BallotState.CLOSED && ballot.state() != BallotState.COUNTED) {
            throw new BallotProblems.WrongState(ballot.state());
        }
        var said = text.strip();
        if (said.isEmpty()) {
            throw InvalidInput.of("text", "required");
        }
        if (said.length() > LONGEST_OBJECTION) {
            throw InvalidInput.of("text", "too-long", LONGEST_OBJECTION);
        }
        var place = desk.list(id).size() + 1;
        desk.insertObjection(
                id, new DeskMapper.Row(place, actor.personId(), actor.displayName(), said, clock.instant()));
        events.publishEvent(Act.of(actor, "ballot.objected", Ballot.subject(id)).because(said));
    }

    @Transactional(readOnly = true)
    public List<Objection> listObjections(Actor actor, BallotId id) {
        requireAtTheDesk(actor, id);
        return desk.listObjections(id);
    }

    private String newCode(BallotId id) {
        var code = HexFormat.of().formatHex(Envelope.random(CODE_BYTES));
        desk.replaceCode(id, code);
        return code;
    }

    private static boolean isSame(String right, String given) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8));
    }

    private void requireAtTheDesk(Actor actor, BallotId id) {
        var ballot = ballots.getById(id);
        if (!ballot.isKeptBy(actor) && !actor.holds(Role.TELLER, ballot.scopeId())) {
            throw new NotFound(Ballot.KIND, id.value());
        }
    }
}
