package vn.suyton.ballot.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.suyton.ballot.BallotView;
import vn.suyton.ballot.ChannelTotals;
import vn.suyton.ballot.ChannelTotals.OptionTotals;
import vn.suyton.ballot.ChannelTotals.QuestionTotals;
import vn.suyton.ballot.ChannelTotals.RankingTotals;
import vn.suyton.ballot.Question;
import vn.suyton.platform.InvalidInput;

/**
 * What a teller typed: {@code people}, {@code invalid.<question>}, {@code yes|no|abstain.<question>.<option>} and
 * {@code order.<question>}, by their places. Orders stand one a line: how many papers, then the numbers of the options.
 */
final class TotalsForm {

    /** {@code 3: 2 1 4}; without numbers they are blank papers. */
    private static final Pattern ORDER = Pattern.compile("\\s*([0-9]{1,6})\\s*:\\s*([0-9 ,]*)");

    private final Map<String, String> fields;

    TotalsForm(Map<String, String> fields) {
        this.fields = fields;
    }

    ChannelTotals read(BallotView ballot) {
        var questions = new ArrayList<QuestionTotals>();
        for (int q = 0; q < ballot.questions().size(); q++) {
            var question = ballot.questions().get(q);
            var ranked = question.kind() == Question.Kind.RANK;
            questions.add(new QuestionTotals(
                    question.key(),
                    number("invalid." + q, place(question)),
                    ranked ? List.of() : options(question, q),
                    ranked ? rankings(question, "order." + q) : List.of()));
        }
        return new ChannelTotals((int) number("people", "people"), questions);
    }

    private List<OptionTotals> options(Question question, int q) {
        var options = new ArrayList<OptionTotals>();
        for (int o = 0; o < question.options().size(); o++) {
            var at = "." + q + "." + o;
            var option = question.options().get(o).key();
            var place = place(question) + "." + option;
            options.add(new OptionTotals(
                    option, number("yes" + at, place), number("no" + at, place), number("abstain" + at, place)));
        }
        return options;
    }

    /** As the check of the totals names it. */
    private static String place(Question question) {
        return "questions." + question.key();
    }

    private List<RankingTotals> rankings(Question question, String name) {
        return fields.getOrDefault(name, "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> ranking(question, line))
                .toList();
    }

    private static RankingTotals ranking(Question question, String line) {
        var parts = ORDER.matcher(line);
        if (!parts.matches()) {
            throw InvalidInput.of(place(question), "not-an-order", line.strip());
        }
        var order = Pattern.compile("[ ,]+")
                .splitAsStream(parts.group(2).strip())
                .filter(number -> !number.isEmpty())
                .map(number -> option(question, line, number))
                .toList();
        if (new HashSet<>(order).size() < order.size()) {
            throw InvalidInput.of(place(question), "not-an-order", line.strip());
        }
        return new RankingTotals(order, Long.parseLong(parts.group(1)));
    }

    private static String option(Question question, String line, String number) {
        if (number.length() > 3
                || Integer.parseInt(number) < 1
                || Integer.parseInt(number) > question.options().size()) {
            throw InvalidInput.of(place(question), "not-an-order", line.strip());
        }
        return question.options().get(Integer.parseInt(number) - 1).key();
    }

    private long number(String name, String place) {
        var text = fields.getOrDefault(name, "").strip();
        if (!text.matches("[0-9]{1,6}")) {
            throw InvalidInput.of(place, "whole-number");
        }
        return Long.parseLong(text);
    }
}
