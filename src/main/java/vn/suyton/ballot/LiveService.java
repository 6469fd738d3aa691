package vn.suyton.ballot;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotFound;

/** A ballot as it is followed in the hall, by chair, tellers, voters and on the projector. */
@Service
@Transactional(readOnly = true)
public class LiveService {

    private final BallotQueryService queries;
    private final LiveMapper hall;

    LiveService(BallotQueryService queries, LiveMapper hall) {
        this.queries = queries;
        this.hall = hall;
    }

    /** Who may not see the ballot may not follow it either. */
    public LiveState get(Actor actor, BallotId id) {
        if (!queries.isVisible(actor, id)) {
            throw new NotFound(Ballot.KIND, id.value());
        }
        return hall.listStates(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(Ballot.KIND, id.value()));
    }

    /** For those who were let in by {@link #get}: all in one look, however many follow. */
    public List<LiveState> list(Collection<BallotId> ids) {
        return ids.isEmpty() ? List.of() : hall.listStates(ids);
    }

    /** So many people must vote at least, or nothing is counted; 0 without a quorum. */
    public static int neededForQuorum(BallotView ballot) {
        var size = ballot.rollSize();
        return ballot.questions().stream()
                .map(question -> question.rule().quorum())
                .mapToInt(quorum -> (int) ((quorum.part() * size + quorum.of() - 1) / quorum.of()))
                .max()
                .orElse(0);
    }
}
