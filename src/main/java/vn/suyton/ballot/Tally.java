package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.suyton.ballot.OptionResult.Reason;
import vn.suyton.platform.Ratio;

/**
 * Works out a result from the counted marks, the roll and the questions with their rules: a pure function, in exact
 * fractions, so that anybody can compute it again from the public record.
 */
final class Tally {

    private static final Comparator<OptionResult> BEST_FIRST =
            Comparator.comparing(Tally::share).reversed();

    private final List<Question> questions;
    private final List<RollEntry> roll;
    private final Map<String, Map<String, List<Mark>>> marks;
    private final Map<String, QuestionResult> done = new HashMap<>();

    private Tally(List<Question> questions, List<RollEntry> roll, List<CountedMark> marks) {
        this.questions = questions;
        this.roll = roll;
        this.marks = marks.stream()
                .collect(Collectors.groupingBy(
                        CountedMark::questionKey,
                        Collectors.groupingBy(
                                CountedMark::optionKey, Collectors.mapping(CountedMark::mark, Collectors.toList()))));
    }

    /** The result of so many papers cast. */
    static BallotResult of(List<Question> questions, List<RollEntry> roll, int cast, List<CountedMark> marks) {
        var tally = new Tally(questions, roll, marks);
        var results = questions.stream().map(tally::resultOf).toList();
        return new BallotResult(roll.size(), cast, results);
    }

    /** The strictest quorum of the questions: below it no question is counted. */
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
        var ranked = waits ? waiting(standing) : seated(standing, question.seats());
        var unresolved = ranked.stream().anyMatch(o -> o.reason() == Reason.TIED || o.reason() == Reason.WAITS_FOR_TIE);
        gone.forEach(option -> ranked.add(placed(option, Reason.LEFT_LIST, 0)));
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
        var given = marks.getOrDefault(question.key(), Map.of()).getOrDefault(option.key(), List.of());
        var excluded = (int) roll.stream()
                .filter(voter -> !voter.mayMark(question.key(), option.key()))
                .count();
        var yes = amount(given, Mark.YES);
        var no = amount(given, Mark.NO);
        var rule = question.rule();
        // every paper of a voter who may mark the option holds a mark for it, an abstention at least
        var base = switch (rule.denominator()) {
            case ALL_MEMBERS -> roll.size() - excluded;
            case PRESENT -> given.size();
            case VALID_BALLOTS -> yes + no;
        };
        return new OptionResult(
                option.key(),
                option.label(),
                option.nomineeId(),
                option.unitId(),
                yes,
                no,
                amount(given, Mark.ABSTAIN),
                excluded,
                base,
                rule.denominator(),
                rule.threshold(),
                rule.comparison(),
                rule.comparison().isMet(new Ratio(yes, base), rule.threshold()),
                false,
                0,
                Reason.NOT_PASSED);
    }

    private static int amount(List<Mark> given, Mark mark) {
        return (int) given.stream().filter(mark::equals).count();
    }

    private static List<OptionResult> waiting(List<OptionResult> sorted) {
        var ranked = new ArrayList<OptionResult>();
        sorted.forEach(
                option -> ranked.add(placed(option, option.passed() ? Reason.WAITS_FOR_TIE : Reason.NOT_PASSED, 0)));
        return ranked;
    }

    private static List<OptionResult> seated(List<OptionResult> sorted, int seats) {
        var passed = sorted.stream().filter(OptionResult::passed).toList();
        var tiedAt = shareOfTie(passed, seats);
        var ranked = new ArrayList<OptionResult>();
        for (var option : sorted) {
            var ahead = (int) passed.stream()
                    .filter(other -> share(other).compareTo(share(option)) > 0)
                    .count();
            var tied = tiedAt != null && share(option).compareTo(tiedAt) == 0;
            ranked.add(place(option, ahead, seats, tied));
        }
        return ranked;
    }

    /** The share at which more have passed than there are seats left for. */
    private static @Nullable Ratio shareOfTie(List<OptionResult> passed, int seats) {
        if (seats == 0 || passed.size() <= seats) {
            return null;
        }
        var last = share(passed.get(seats - 1));
        return share(passed.get(seats)).compareTo(last) == 0 ? last : null;
    }

    /** Gives the option its place after so many that passed with a greater share. */
    private static OptionResult place(OptionResult option, int ahead, int seats, boolean tied) {
        if (!option.passed()) {
            return placed(option, Reason.NOT_PASSED, 0);
        }
        if (tied) {
            return placed(option, Reason.TIED, 0);
        }
        return ahead < seats ? placed(option, Reason.ELECTED, 0) : placed(option, Reason.RESERVE, ahead - seats + 1);
    }

    private static OptionResult placed(OptionResult option, Reason reason, int reserve) {
        return new OptionResult(
                option.key(),
                option.label(),
                option.nomineeId(),
                option.unitId(),
                option.yes(),
                option.no(),
                option.abstain(),
                option.excluded(),
                option.base(),
                option.denominator(),
                option.required(),
                option.comparison(),
                option.passed(),
                reason == Reason.ELECTED,
                reserve,
                reason);
    }

    /** An empty base counts as nothing of one, so that it can be compared. */
    private static Ratio share(OptionResult option) {
        return option.base() == 0 ? new Ratio(0, 1) : option.ratio();
    }
}
