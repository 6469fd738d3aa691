package vn.suyton.ballot.web;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.ballot.BallotRow;
import vn.suyton.ballot.BallotState;
import vn.suyton.platform.Actor;
import vn.suyton.platform.HomeSection;
import vn.suyton.platform.ShiftableClock;

/** The part of the home page that names the ballots in which the person has not voted yet. */
@Component
class WaitingBallots implements HomeSection {

    private static final int MAX = 50;
    private static final int ORDER = 5;

    private final BallotQueryService queries;
    private final ShiftableClock clock;

    WaitingBallots(BallotQueryService queries, ShiftableClock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "ballot.home.title";
    }

    @Override
    public String fragment() {
        return "ballot/home :: section";
    }

    @Override
    public Map<String, Object> model(Actor actor) {
        return Map.of("ballotWaiting", waiting(actor));
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(Actor actor) {
        return !waiting(actor).isEmpty();
    }

    private List<BallotRow> waiting(Actor actor) {
        var now = clock.instant();
        var open = new BallotQueryService.Query(true, BallotState.OPEN, MAX, null);
        return queries.search(actor, open).items().stream()
                .filter(ballot -> ballot.waitsForMe(now))
                .toList();
    }
}
