package vn.suyton.ballot;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.suyton.ballot.OptionResult.Reason;
import vn.suyton.platform.Act;
import vn.suyton.platform.ShiftableClock;

/** Writes down how a tie was settled and computes the result again with it. */
@Component
class Settling {

    private final BallotMapper ballots;
    private final BallotBoxMapper box;
    private final SettlementMapper settlements;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    Settling(
            BallotMapper ballots,
            BallotBoxMapper box,
            SettlementMapper settlements,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.ballots = ballots;
        this.box = box;
        this.settlements = settlements;
        this.events = events;
        this.clock = clock;
    }

    /** Keys of the options that are equal for the last seat of the question; empty when none are. */
    static List<String> tied(QuestionResult question) {
        return question.options().stream()
                .filter(option -> option.reason() == Reason.TIED)
                .map(OptionResult::key)
                .toList();
    }

    void settle(Ballot ballot, Settlement settlement, String personId) {
        var order = CanonicalJson.of(settlement.order());
        settlements.insert(
                ballot.id(),
                new SettlementMapper.Row(
                        settlement.questionKey(),
                        settlement.by(),
                        order,
                        settlement.source(),
                        personId,
                        clock.instant()));
        var trackers = box.listTrackers(ballot.id());
        var rankings =
                box.listRankings(ballot.id()).stream().map(RankingRow::counted).toList();
        var basis = ballot.countBasis();
        var votes = basis.addTo(Votes.of(trackers.size(), box.listMarks(ballot.id()), rankings));
        var result = Tally.of(ballot.questions(), basis.electorate(), votes, settlements.listSettlements(ballot.id()));
        ballots.updateSettled(ballot.id(), CanonicalJson.of(result));
        events.publishEvent(Act.ofSystem("ballot.tie-settled", Ballot.subject(ballot.id()))
                .because(settlement.source())
                .with(Map.of(
                        "question",
                        settlement.questionKey(),
                        "by",
                        settlement.by().name(),
                        "order",
                        order,
                        "person",
                        personId)));
    }
}
