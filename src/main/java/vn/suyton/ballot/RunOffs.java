package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;
import vn.suyton.programme.VoteRule.TieBreak;

/** Second ballots among the tied only: what they ask, and what their result means for the first ballot. */
@Component
class RunOffs {

    private final BallotMapper ballots;
    private final ContinuationMapper continuations;
    private final Settling settling;

    RunOffs(BallotMapper ballots, ContinuationMapper continuations, Settling settling) {
        this.ballots = ballots;
        this.continuations = continuations;
        this.settling = settling;
    }

    /** The same roll, the tied options of one question; the holders of keys are taken over from the first ballot. */
    static BallotPlan plan(Ballot ballot, QuestionResult tied, List<VoterRow> roll, Instant closesAt) {
        var asked = ballot.questions().stream()
                .filter(question -> question.key().equals(tied.key()))
                .findFirst()
                .orElseThrow();
        var voters = roll.stream()
                .map(voter -> new Voter(voter.personId(), voter.name(), voter.unitId(), voter.weight()))
                .toList();
        return new BallotPlan(
                "Bỏ phiếu lại – " + ballot.title(),
                ballot.clusterId(),
                ballot.year(),
                ballot.chairRole(),
                closesAt,
                ballot.ruleSet(),
                voters,
                List.of(question(asked, tied)),
                null);
    }

    /** All of them have passed the threshold already: now the most votes win, and the chair settles another tie. */
    private static Question question(Question asked, QuestionResult result) {
        var tied = Settling.tied(result);
        var seats = asked.seats() - (int) result.elected().count();
        var rule = asked.rule();
        return new Question(
                asked.key(),
                Question.Kind.PICK,
                asked.text(),
                seats,
                asked.options().stream()
                        .filter(option -> tied.contains(option.key()))
                        .toList(),
                new VoteRule(
                        rule.quorum(),
                        new Ratio(0, 1),
                        VoteRule.Comparison.MORE_THAN,
                        rule.denominator(),
                        rule.excludeOwnUnit(),
                        TieBreak.CHAIR,
                        rule.legalBasis()),
                null);
    }

    /** Whether a run-off of the question has not come to its end, or has settled it. */
    boolean isRunning(BallotId id, String questionKey) {
        return continuations.listRunOffs(id).stream()
                .filter(runOff -> runOff.questionKey().equals(questionKey))
                .map(runOff -> ballots.getById(runOff.ballotId()).state())
                .anyMatch(state -> !List.of(BallotState.CANCELLED, BallotState.FAILED, BallotState.CERTIFIED)
                        .contains(state));
    }

    @EventListener
    void certified(BallotCertified certified) {
        settleFirst(certified.id(), certified.result());
    }

    /** The run-off has a clear result: at once, or after its chair has settled a tie of its own. */
    void settleFirst(BallotId runOffId, BallotResult result) {
        var runOff = continuations.findRunOff(runOffId).orElse(null);
        if (runOff == null) {
            return;
        }
        var question = result.findQuestion(runOff.questionKey()).orElseThrow();
        if (question.unresolved() || question.elected().count() < question.seats()) {
            return;
        }
        var order = question.options().stream().map(OptionResult::key).toList();
        var settlement = new Settlement(question.key(), TieBreak.RUN_OFF, order, runOffId.value());
        settling.settle(ballots.lock(runOff.ofBallotId()), settlement, "run-off");
    }
}
