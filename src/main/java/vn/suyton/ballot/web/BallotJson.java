package vn.suyton.ballot.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotResult;
import vn.suyton.ballot.BallotRow;
import vn.suyton.ballot.BallotState;
import vn.suyton.ballot.BallotView;
import vn.suyton.ballot.CountingMethod;
import vn.suyton.ballot.Explanation;
import vn.suyton.ballot.Mark;
import vn.suyton.ballot.OptionResult;
import vn.suyton.ballot.Question;
import vn.suyton.ballot.QuestionResult;
import vn.suyton.programme.VoteRule;

/** What the JSON API says about ballots. */
final class BallotJson {

    private BallotJson() {}

    record Turnout(int cast, int size) {}

    record Item(
            String id,
            String title,
            BallotState state,
            @Nullable String clusterId,
            @Nullable Instant opensAt,
            Instant closesAt,
            Turnout turnout,
            BallotView.Standing me) {

        static Item of(BallotRow row) {
            var voter = row.hasVoted() ? BallotView.Standing.VOTED : BallotView.Standing.CAN_VOTE;
            return new Item(
                    row.id().value(),
                    row.title(),
                    row.state(),
                    row.clusterId(),
                    row.openedAt(),
                    row.closesAt(),
                    new Turnout(row.cast(), row.rollSize()),
                    row.onRoll() ? voter : BallotView.Standing.NOT_ON_ROLL);
        }
    }

    /**
     * What the record holds of a paper.
     *
     * @param counted null when no tracker was given
     * @param marks by question and option, of the paper with the check code
     */
    record Found(@Nullable Boolean counted, Map<String, Map<String, Mark>> marks, Map<String, List<String>> rankings) {}

    record OptionLine(String id, String label) {}

    record Rule(
            String quorum,
            String threshold,
            VoteRule.Comparison comparison,
            VoteRule.Denominator denominator,
            boolean excludeOwnUnit,
            VoteRule.TieBreak tieBreak,
            boolean writtenOpinions,
            String legalBasis) {

        static Rule of(VoteRule rule) {
            return new Rule(
                    rule.quorum().toString(),
                    rule.threshold().toString(),
                    rule.comparison(),
                    rule.denominator(),
                    rule.excludeOwnUnit(),
                    rule.tieBreak(),
                    rule.writtenOpinions(),
                    rule.legalBasis());
        }
    }

    record QuestionPart(
            String id,
            Question.Kind kind,
            String text,
            int seats,
            List<OptionLine> options,
            Rule rule,
            @Nullable String yieldsTo,
            @Nullable CountingMethod method) {

        static QuestionPart of(Question question) {
            return new QuestionPart(
                    question.key(),
                    question.kind(),
                    question.text(),
                    question.seats(),
                    question.options().stream()
                            .map(option -> new OptionLine(option.key(), option.label()))
                            .toList(),
                    Rule.of(question.rule()),
                    question.yieldsTo(),
                    question.method());
        }
    }

    record Roll(int size, @Nullable String hash) {}

    record Whole(
            String id,
            String title,
            BallotState state,
            @Nullable String clusterId,
            @Nullable Instant opensAt,
            Instant closesAt,
            String ruleSet,
            List<QuestionPart> questions,
            Roll roll,
            Turnout turnout,
            BallotView.Standing me,
            List<String> mayNotMark,
            @Nullable String cancelReason) {

        static Whole of(BallotView ballot) {
            return new Whole(
                    ballot.id().value(),
                    ballot.title(),
                    ballot.state(),
                    ballot.clusterId(),
                    ballot.opensAt(),
                    ballot.closesAt(),
                    ballot.ruleSet(),
                    ballot.questions().stream().map(QuestionPart::of).toList(),
                    new Roll(ballot.rollSize(), ballot.rollHash()),
                    new Turnout(ballot.cast(), ballot.rollSize()),
                    ballot.me(),
                    ballot.mayNotMark(),
                    ballot.cancelReason());
        }
    }

    record OptionOutcome(
            String id,
            String label,
            int yes,
            int no,
            int abstain,
            int excluded,
            int base,
            VoteRule.Denominator denominator,
            String ratio,
            String required,
            VoteRule.Comparison comparison,
            List<Long> rounds,
            boolean passed,
            boolean elected,
            int reserve,
            VoteRule.@Nullable TieBreak settledBy,
            OptionResult.Reason reason,
            String explanation) {

        static OptionOutcome of(OptionResult option, MessageSource messages, Locale locale) {
            return new OptionOutcome(
                    option.key(),
                    option.label(),
                    option.yes(),
                    option.no(),
                    option.abstain(),
                    option.excluded(),
                    option.base(),
                    option.denominator(),
                    option.ratio().toString(),
                    option.required().toString(),
                    option.comparison(),
                    option.rounds(),
                    option.passed(),
                    option.elected(),
                    option.reserve(),
                    option.settledBy(),
                    option.reason(),
                    Explanation.textOf(option, messages, locale));
        }
    }

    record QuestionOutcome(
            String id, Question.Kind kind, String text, int seats, boolean unresolved, List<OptionOutcome> options) {

        static QuestionOutcome of(QuestionResult question, MessageSource messages, Locale locale) {
            return new QuestionOutcome(
                    question.key(),
                    question.kind(),
                    question.text(),
                    question.seats(),
                    question.unresolved(),
                    question.options().stream()
                            .map(option -> OptionOutcome.of(option, messages, locale))
                            .toList());
        }
    }

    record Result(String id, Turnout turnout, boolean unresolved, List<QuestionOutcome> questions) {

        static Result of(BallotId id, BallotResult result, MessageSource messages, Locale locale) {
            return new Result(
                    id.value(),
                    new Turnout(result.cast(), result.rollSize()),
                    result.hasUnresolvedTie(),
                    result.questions().stream()
                            .map(question -> QuestionOutcome.of(question, messages, locale))
                            .toList());
        }
    }
}
