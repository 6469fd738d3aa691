package vn.suyton.ballot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What a record may not contain whatever its sums say: marks of nobody's paper, options not on the paper, more votes than voters. */
final class RecordPlausibility {

    private final CountBasis basis;
    private final int papers;
    private final Map<List<String>, Integer> entries;
    private final Map<String, Question> questions = new HashMap<>();

    /**
     * @param entries marks by question and option, rankings by question
     */
    RecordPlausibility(List<Question> questions, CountBasis basis, int papers, Map<List<String>, Integer> entries) {
        this.basis = basis;
        this.papers = papers;
        this.entries = entries;
        questions.forEach(question -> this.questions.put(question.key(), question));
    }

    void check(Consumer<String> report) {
        var electorate = basis.electorate();
        if (papers + basis.paper().people() + basis.written().people() > electorate.size()) {
            report.accept("papers: more people have voted than stand on the roll of " + electorate.size());
        }
        entries.keySet().stream()
                .filter(entry -> !isOnThePaper(entry))
                .forEach(entry -> report.accept("marks: " + entry + " is not on the paper"));
        // everybody on the roll has one vote at least, those whose paper is not here too
        var most = electorate.votes() - (electorate.size() - papers);
        entries.forEach((entry, amount) -> {
            if (amount > most) {
                report.accept("marks: " + amount + " of " + entry + " in " + papers + " papers");
            }
        });
        questions.values().forEach(question -> checkComplete(question, report));
        checkTotals("paperTotals", basis.paper(), report);
        checkTotals("writtenOpinions", basis.written(), report);
    }

    private boolean isOnThePaper(List<String> entry) {
        var question = questions.get(entry.get(0));
        if (question == null) {
            return false;
        }
        return entry.size() == 1
                ? question.kind() == Question.Kind.RANK
                : question.kind() != Question.Kind.RANK
                        && question.findOption(entry.get(1)).isPresent();
    }

    /** Every paper has a mark for every option that its voter may mark, and one ranking for every question of that kind. */
    private void checkComplete(Question question, Consumer<String> report) {
        if (question.kind() == Question.Kind.RANK) {
            checkAmount(List.of(question.key()), papers, report);
            return;
        }
        for (var option : question.options()) {
            var excluded = basis.electorate().excluded(question.key(), option.key());
            checkAmount(List.of(question.key(), option.key()), papers - excluded, report);
        }
    }

    private void checkAmount(List<String> entry, long least, Consumer<String> report) {
        var amount = entries.getOrDefault(entry, 0);
        if (amount < least) {
            report.accept("marks: only " + amount + " of " + entry + " in " + papers + " papers");
        }
    }

    private void checkTotals(String place, ChannelTotals totals, Consumer<String> report) {
        var seen = new HashSet<String>();
        for (var part : totals.questions()) {
            var question = questions.get(part.id());
            if (question == null || !seen.add(part.id())) {
                report.accept(place + ": question " + part.id() + " is not on the paper, or stands twice");
                continue;
            }
            var known = Set.copyOf(question.options().stream().map(Option::key).toList());
            part.options().stream()
                    .filter(option -> !known.contains(option.id()))
                    .forEach(option -> report.accept(place + ": option " + option.id() + " is not on the paper"));
        }
    }
}
