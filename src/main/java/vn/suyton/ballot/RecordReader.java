package vn.suyton.ballot;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;

/** Reads the parts of a record back into what the tally works with. */
final class RecordReader {

    private RecordReader() {}

    static RecordHead head(RecordTree record) {
        return new RecordHead(
                record.text("id"),
                record.text("title"),
                record.text("openedAt"),
                record.text("closedAt"),
                record.text("ruleSet"),
                record.objects("questions").stream().map(RecordReader::question).toList(),
                record.object("roll").text("hash"));
    }

    static CountBasis basis(RecordTree record) {
        return new CountBasis(
                electorate(record.object("roll")),
                totals(record.object("paperTotals")),
                totals(record.object("writtenOpinions")),
                record.text("papersHash"));
    }

    static List<Settlement> settlements(RecordTree record) {
        return record.objects("settlements").stream()
                .map(settlement -> new Settlement(
                        settlement.text("question"),
                        settlement.choice("by", VoteRule.TieBreak.class),
                        settlement.texts("order"),
                        settlement.text("source")))
                .toList();
    }

    static List<Objection> objections(RecordTree record) {
        return record.objects("objections").stream()
                .map(objection -> new Objection(objection.text("name"), objection.text("text"), objection.text("at")))
                .toList();
    }

    static CountedMark mark(RecordTree mark) {
        return new CountedMark(
                mark.text("question"), mark.text("option"), mark.text("slip"), mark.choice("mark", Mark.class));
    }

    static CountedRanking ranking(RecordTree ranking) {
        return new CountedRanking(ranking.text("question"), ranking.text("slip"), ranking.texts("order"));
    }

    private static Question question(RecordTree question) {
        return new Question(
                question.text("id"),
                question.choice("kind", Question.Kind.class),
                question.text("text"),
                question.small("seats"),
                question.objects("options").stream().map(RecordReader::option).toList(),
                rule(question.object("rule")),
                question.has("yieldsTo") ? question.text("yieldsTo") : null,
                question.has("method") ? question.choice("method", CountingMethod.class) : null);
    }

    private static Option option(RecordTree option) {
        return new Option(
                option.text("id"),
                option.text("label"),
                orNull(option.text("nominee")),
                orNull(option.text("unit")),
                option.has("score") ? option.parse("score", BigDecimal::new) : null);
    }

    private static @Nullable String orNull(String text) {
        return text.equals("null") ? null : text;
    }

    private static VoteRule rule(RecordTree rule) {
        return new VoteRule(
                rule.parse("quorum", Ratio::parse),
                rule.parse("threshold", Ratio::parse),
                rule.choice("comparison", VoteRule.Comparison.class),
                rule.choice("denominator", VoteRule.Denominator.class),
                rule.flag("excludeOwnUnit"),
                rule.choice("tieBreak", VoteRule.TieBreak.class),
                rule.flag("writtenOpinions"),
                rule.text("legalBasis"));
    }

    private static Electorate electorate(RecordTree roll) {
        return new Electorate(
                roll.small("size"),
                roll.number("votes"),
                excluded(roll.object("excluded")),
                roll.has("present") ? presence(roll.object("present")) : null);
    }

    private static Electorate.Presence presence(RecordTree present) {
        return new Electorate.Presence(
                present.small("size"),
                present.number("votes"),
                present.number("written"),
                excluded(present.object("excluded")));
    }

    private static Map<String, Map<String, Long>> excluded(RecordTree excluded) {
        var sums = new TreeMap<String, Map<String, Long>>();
        for (var name : excluded.values().keySet()) {
            var question = String.valueOf(name);
            var options = excluded.object(question);
            var sum = new TreeMap<String, Long>();
            options.values().keySet().forEach(key -> sum.put(String.valueOf(key), options.number(String.valueOf(key))));
            sums.put(question, sum);
        }
        return sums;
    }

    private static ChannelTotals totals(RecordTree totals) {
        return new ChannelTotals(
                totals.small("people"),
                totals.objects("questions").stream()
                        .map(RecordReader::questionTotals)
                        .toList());
    }

    private static ChannelTotals.QuestionTotals questionTotals(RecordTree question) {
        return new ChannelTotals.QuestionTotals(
                question.text("id"),
                question.number("invalid"),
                question.objects("options").stream()
                        .map(option -> new ChannelTotals.OptionTotals(
                                option.text("id"), option.number("yes"), option.number("no"), option.number("abstain")))
                        .toList(),
                question.objects("rankings").stream()
                        .map(ranking ->
                                new ChannelTotals.RankingTotals(ranking.texts("order"), ranking.number("votes")))
                        .toList());
    }
}
