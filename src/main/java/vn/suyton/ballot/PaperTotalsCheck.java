package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;

/** Refuses totals that no box of papers could hold, and puts the others in the order of the paper. */
final class PaperTotalsCheck {

    private final List<RollEntry> onPaper;
    private final long most;
    private final boolean weighted;
    private final List<FieldProblem> problems = new ArrayList<>();

    private PaperTotalsCheck(List<RollEntry> onPaper, int people) {
        this.onPaper = onPaper;
        this.weighted = onPaper.stream().anyMatch(voter -> voter.weight() != 1);
        this.most = weighted ? onPaper.stream().mapToLong(RollEntry::weight).sum() : people;
    }

    static ChannelTotals check(List<Question> questions, List<RollEntry> onPaper, ChannelTotals given) {
        if (given.people() < 0 || given.people() > onPaper.size()) {
            throw InvalidInput.of("people", "more-papers-than-handed-out", onPaper.size());
        }
        var check = new PaperTotalsCheck(onPaper, given.people());
        var sorted = questions.stream()
                .map(question -> check.checked(question, given))
                .toList();
        if (!check.problems.isEmpty()) {
            throw new InvalidInput(check.problems);
        }
        return new ChannelTotals(given.people(), sorted);
    }

    private ChannelTotals.QuestionTotals checked(Question question, ChannelTotals given) {
        var totals = given.questions().stream()
                .filter(part -> part.id().equals(question.key()))
                .findFirst()
                .orElseGet(() -> new ChannelTotals.QuestionTotals(question.key(), 0, List.of(), List.of()));
        return question.kind() == Question.Kind.RANK ? ranked(question, totals) : marked(question, totals);
    }

    private ChannelTotals.QuestionTotals marked(Question question, ChannelTotals.QuestionTotals totals) {
        var options = question.options().stream()
                .map(option -> totals.options().stream()
                        .filter(part -> part.id().equals(option.key()))
                        .findFirst()
                        .orElseGet(() -> new ChannelTotals.OptionTotals(option.key(), 0, 0, 0)))
                .toList();
        options.forEach(option ->
                requireFit(question, option.id(), option.yes(), option.no() + option.abstain(), totals.invalid()));
        var picks = options.stream().mapToLong(ChannelTotals.OptionTotals::yes).sum();
        if (question.kind() == Question.Kind.PICK && picks > question.seats() * most) {
            problem(question.key(), "", "totals-do-not-fit");
        }
        return new ChannelTotals.QuestionTotals(question.key(), totals.invalid(), options, List.of());
    }

    /** Every paper says something on every option its voter may mark, or is invalid on the question. */
    private void requireFit(Question question, String option, long yes, long others, long invalid) {
        var excluded = onPaper.stream()
                .filter(voter -> !voter.mayMark(question.key(), option))
                .mapToLong(RollEntry::weight)
                .sum();
        var sum = yes + others + invalid;
        var least = weighted ? 0 : most - excluded;
        if (yes < 0 || others < 0 || invalid < 0 || sum > most || sum < least) {
            problem(question.key(), "." + option, "totals-do-not-fit");
        }
    }

    private ChannelTotals.QuestionTotals ranked(Question question, ChannelTotals.QuestionTotals totals) {
        var known = Set.copyOf(question.options().stream().map(Option::key).toList());
        var sum = totals.invalid();
        for (var ranking : totals.rankings()) {
            var order = ranking.order();
            sum += ranking.votes();
            if (ranking.votes() < 0
                    || !known.containsAll(order)
                    || Set.copyOf(order).size() < order.size()) {
                problem(question.key(), "", "totals-do-not-fit");
            }
        }
        if (sum > most || (!weighted && sum < most)) {
            problem(question.key(), "", "totals-do-not-fit");
        }
        var sorted = totals.rankings().stream()
                .sorted((one, other) -> Json.write(one.order()).compareTo(Json.write(other.order())))
                .toList();
        return new ChannelTotals.QuestionTotals(question.key(), totals.invalid(), List.of(), sorted);
    }

    private void problem(String question, String option, String code) {
        problems.add(FieldProblem.of("questions." + question + option, code));
    }
}
