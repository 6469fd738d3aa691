package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.suyton.ballot.OptionResult.Reason;
import vn.suyton.platform.Ratio;

/**
 * Works out a result from the votes, the roll, the questions with their rules, and how ties were settled: a pure
 * function, in exact fractions, so that anybody can compute it again from the public record.
 */
final class Tally {

    private static final Comparator<OptionResult> BEST_FIRST =
            Comparator.comparing(OptionResult::share).reversed();

    private final List<Question> questions;
    private final Electorate electorate;
    private final Votes votes;
    private final List<Settlement> settlements;
    private final Map<String, QuestionResult> done = new HashMap<>();

    private Tally(List<Question> questions, Electorate electorate, Votes votes, List<Settlement> settlements) {
        this.questions = questions;
        this.electorate = electorate;
        this.votes = votes;
        this.settlements = settlements;
    }

    static BallotResult of(List<Question> questions, Electorate electorate, Votes votes, List<Settlement> settlements) {
        var tally = new Tally(questions, electorate, votes, settlements);
        var results = questions.stream().map(tally::resultOf).toList();
        return new BallotResult(electorate.size(), votes.cast(), results);
    }

    /** The strictest quorum of the questions: below it no question is counted. A written opinion makes no quorum. */
    static boolean isQuorate(List<Question> questions, int rollSize, int cast) {
        var turnout = new Ratio(cast, rollSize);
        return questions.stream()
                .allMatch(question -> turnout.isAtLeast(question.rule().quorum()));
    }

    private QuestionResult resultOf(Question question) {
        var known = done.get(question.key());
        if (known != null) {
            return known;
        }
        var result = decide(question, upstreamOf(question));
        done.put(question.key(), result);
        return result;
    }

    private @Nullable QuestionResult upstreamOf(Question question) {
        return questions.stream()
                .filter(other -> other.key().equals(question.yieldsTo()))
                .findFirst()
                .map(this::resultOf)
                .orElse(null);
    }

    private QuestionResult decide(Question question, @Nullable QuestionResult upstream) {
        var electedThere = nominees(upstream, Set.of(Reason.ELECTED));
        var openThere = nominees(upstream, Set.of(Reason.TIED, Reason.WAITS_FOR_TIE));
        var standing = new ArrayList<OptionResult>();
        var gone = new ArrayList<OptionResult>();
        var waits = false;
        for (var option : question.options()) {
            var counted = count(question, option);
            (electedThere.contains(option.nomineeId()) ? gone : standing).add(counted);
            waits |= openThere.contains(option.nomineeId());
        }
        standing.sort(BEST_FIRST);
        var ranked = waits ? waiting(standing) : seated(question, standing);
        var unresolved = ranked.stream().anyMatch(o -> o.reason() == Reason.TIED || o.reason() == Reason.WAITS_FOR_TIE);
        gone.forEach(option -> ranked.add(option.placed(Reason.LEFT_LIST, 0, null)));
        return new QuestionResult(
                question.key(),
                question.kind(),
                question.text(),
                question.seats(),
                question.rule(),
                unresolved,
                ranked);
    }

    private static Set<String> nominees(@Nullable QuestionResult upstream, Set<Reason> reasons) {
        var found = new HashSet<String>();
        if (upstream != null) {
            upstream.options().stream()
                    .filter(option -> reasons.contains(option.reason()))
                    .forEach(option -> found.add(String.valueOf(option.nomineeId())));
        }
        return found;
    }

    private OptionResult count(Question question, Option option) {
        var marks = Marks.of(question, option.key(), votes);
        var excluded = electorate.excluded(question.key(), option.key());
        var rule = question.rule();
        var base = base(question, option.key(), marks);
        return new OptionResult(
                option.key(),
                option.label(),
                option.nomineeId(),
                option.unitId(),
                Math.toIntExact(marks.yes()),
                Math.toIntExact(marks.no()),
                Math.toIntExact(marks.abstain()),
                Math.toIntExact(excluded),
                Math.toIntExact(base),
                rule.denominator(),
                rule.threshold(),
                rule.comparison(),
                List.of(),
                rule.comparison().isMet(new Ratio(marks.yes(), base), rule.threshold()),
                false,
                0,
                null,
                Reason.NOT_PASSED);
    }

    private long base(Question question, String option, Marks marks) {
        // every paper of a voter who may mark the option holds a mark for it, an abstention at least
        var inTheBox = marks.sum() + votes.invalid(question.key());
        return switch (question.rule().denominator()) {
            case ALL_MEMBERS -> electorate.votes() - electorate.excluded(question.key(), option);
            case PRESENT -> {
                var present = electorate.present();
                yield present == null ? inTheBox : present.base(question.key(), option);
            }
            case CAST_BALLOTS -> inTheBox;
            case VALID_BALLOTS -> marks.yes() + marks.no();
        };
    }

    private static List<OptionResult> waiting(List<OptionResult> sorted) {
        var ranked = new ArrayList<OptionResult>();
        sorted.forEach(option ->
                ranked.add(option.placed(option.passed() ? Reason.WAITS_FOR_TIE : Reason.NOT_PASSED, 0, null)));
        return ranked;
    }

    private List<OptionResult> seated(Question question, List<OptionResult> sorted) {
        var passed = sorted.stream().filter(OptionResult::passed).toList();
        var groups = Preference.order(question, passed, votes);
        var ranked = new Seating(question, settlements).place(groups);
        sorted.stream().filter(option -> !option.passed()).forEach(ranked::add);
        return ranked;
    }
}
