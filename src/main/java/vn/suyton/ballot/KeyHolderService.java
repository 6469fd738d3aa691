package vn.suyton.ballot;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.engine.RetriedOnConflict;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;

/** The people who hold the key of a ballot together: each receives the own key once, and brings it to the count. */
@Service
@Transactional
@RetriedOnConflict
public class KeyHolderService {

    private final BallotMapper ballots;
    private final BallotBoxMapper box;
    private final KeyHolderMapper holders;
    private final KeyCeremony ceremony;
    private final BallotKeys keys;
    private final BallotQueryService queries;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    KeyHolderService(
            BallotMapper ballots,
            BallotBoxMapper box,
            KeyHolderMapper holders,
            KeyCeremony ceremony,
            BallotKeys keys,
            BallotQueryService queries,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.box = box;
        this.holders = holders;
        this.ceremony = ceremony;
        this.keys = keys;
        this.queries = queries;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who holds the keys of a ballot.
     *
     * @param needed so many open the box; 0 when nobody holds a key
     * @param mayReceive the person may receive a key now
     * @param mayUnlock the person may enter the keys that were brought, now
     * @param locked votes lie in the box that no one of them opens alone
     */
    public record Holding(int needed, List<Holder> holders, boolean mayReceive, boolean mayUnlock, boolean locked) {

        public Holding {
            holders = List.copyOf(holders);
        }
    }

    /** One of them; null as long as the key was not received. */
    public record Holder(String name, @Nullable Instant receivedAt) {}

    @Transactional(readOnly = true)
    public Holding get(Actor actor, BallotId id) {
        var ballot = queries.get(actor, id);
        var all = holders.listHolders(id);
        var locked = ceremony.isLocked(id);
        return new Holding(
                holders.findNeeded(id).orElse(0),
                all.stream()
                        .map(row -> new Holder(row.name(), row.receivedAt()))
                        .toList(),
                ballot.state() == BallotState.PREPARED
                        && all.stream().anyMatch(row -> row.personId().equals(actor.personId())),
                locked
                        && ballot.state() == BallotState.CLOSED
                        && actor.holds(Role.TELLER, ballots.getById(id).scopeId()),
                locked);
    }

    /**
     * Makes the person's key. It is returned once and kept nowhere; who asks again before the box opens gets another one,
     * and the one before opens nothing.
     */
    public String receive(Actor actor, BallotId id) {
        var ballot = ballots.lock(id);
        var key = HolderKey.random();
        ballot.require(BallotState.PREPARED);
        if (holders.updateReceived(id, actor.personId(), key.publicHalf(), clock.instant()) == 0) {
            throw new NotFound("key", id.value());
        }
        events.publishEvent(Act.of(actor, "ballot.key-received", Ballot.subject(id)));
        return key.text();
    }

    /**
     * Enough holders have brought their keys: from now on the tellers can count. Refuses with the fields that hold no key
     * of this ballot, or one that stands there twice.
     */
    public void unlock(Actor actor, BallotId id, List<String> typed) {
        var ballot = ballots.lock(id);
        if (!actor.holds(Role.TELLER, ballot.scopeId())) {
            throw new NotFound(Ballot.KIND, id.value());
        }
        ballot.require(BallotState.CLOSED);
        if (!ceremony.isLocked(id)) {
            return;
        }
        var brought = brought(id, typed);
        var needed = holders.findNeeded(id).orElse(0);
        if (brought.size() < needed) {
            throw InvalidInput.of("keys", "too-few-keys", needed, brought.size());
        }
        var kept = box.findKeys(id).orElseThrow(BallotProblems.KeyMissing::new);
        box.updateKeys(id, keys.unlock(id, kept, ceremony.open(id, kept, brought)));
        ceremony.destroyShares(id);
        events.publishEvent(new KeyRetired(kept.keyFile()));
        var names = brought.keySet().stream().map(KeyHolderMapper.Holder::name).toList();
        events.publishEvent(
                Act.of(actor, "ballot.unlocked", Ballot.subject(id)).with(Map.of("keysOf", String.join(", ", names))));
    }

    /** A key says by its public half whose it is; so a slip of the pen is found before anything is opened. */
    private Map<KeyHolderMapper.Holder, HolderKey> brought(BallotId id, List<String> typed) {
        var brought = new LinkedHashMap<KeyHolderMapper.Holder, HolderKey>();
        var all = holders.listHolders(id);
        for (int i = 0; i < typed.size(); i++) {
            if (typed.get(i).isBlank()) {
                continue;
            }
            var field = "keys[" + i + "]";
            var key = HolderKey.parse(typed.get(i)).orElseThrow(() -> InvalidInput.of(field, "no-key"));
            var holder = all.stream()
                    .filter(row -> key.publicHalf().equals(row.publicKey()))
                    .findFirst()
                    .orElseThrow(() -> InvalidInput.of(field, "key-of-nobody"));
            if (brought.put(holder, key) != null) {
                throw InvalidInput.of(field, "key-twice", holder.name());
            }
        }
        return brought;
    }
}
