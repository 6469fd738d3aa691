package vn.suyton.ballot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;

/** The parts of the public record as maps and lists, ready to be written as JSON or compared with a record. */
final class RecordParts {

    private RecordParts() {}

    /** What the signers put their names under: ballot, roll, rules, what was counted, and the result. */
    static Map<String, Object> signed(RecordHead head, CountBasis basis, BallotResult result) {
        var part = head(head, basis);
        part.put("result", result(result));
        return part;
    }

    static String minutesHash(RecordHead head, CountBasis basis, BallotResult result) {
        return hash(signed(head, basis, result));
    }

    static Map<String, Object> head(RecordHead head, CountBasis basis) {
        var part = new LinkedHashMap<String, Object>();
        part.put("id", head.id());
        part.put("title", head.title());
        part.put("openedAt", head.openedAt());
        part.put("closedAt", head.closedAt());
        part.put("ruleSet", head.ruleSet());
        part.put(
                "questions",
                head.questions().stream().map(RecordParts::question).toList());
        part.put("roll", roll(String.valueOf(head.rollHash()), basis.electorate()));
        part.put("paperTotals", totals(basis.paper()));
        part.put("writtenOpinions", totals(basis.written()));
        part.put("papersHash", basis.papersHash());
        return part;
    }

    static Map<String, Object> settlement(Settlement settlement) {
        return Map.of(
                "question", settlement.questionKey(),
                "by", settlement.by(),
                "order", settlement.order(),
                "source", settlement.source());
    }

    static Map<String, Object> objection(Objection objection) {
        return Map.of("name", objection.name(), "text", objection.text(), "at", objection.at());
    }

    static String hash(Object part) {
        return PapersDigest.sha256(Json.write(part));
    }

    static Map<String, Object> result(BallotResult result) {
        return Map.of(
                "rollSize",
                result.rollSize(),
                "cast",
                result.cast(),
                "questions",
                result.questions().stream()
                        .map(question -> result(question, new Ratio(result.cast(), result.rollSize())))
                        .toList());
    }

    private static Map<String, Object> result(QuestionResult question, Ratio turnout) {
        return Map.of(
                "id",
                question.key(),
                "unresolved",
                question.unresolved(),
                "turnout",
                turnout.toString(),
                "quorate",
                turnout.isAtLeast(question.rule().quorum()),
                "options",
                question.options().stream().map(RecordParts::result).toList());
    }

    private static Map<String, Object> result(OptionResult option) {
        var content = new LinkedHashMap<String, Object>();
        content.put("id", option.key());
        content.put("yes", option.yes());
        content.put("no", option.no());
        content.put("abstain", option.abstain());
        content.put("excluded", option.excluded());
        content.put("base", option.base());
        content.put("ratio", option.ratio().toString());
        content.put("required", option.required().toString());
        content.put("rounds", option.rounds());
        content.put("passed", option.passed());
        content.put("elected", option.elected());
        content.put("reserve", option.reserve());
        content.put("reason", option.reason());
        var by = option.settledBy();
        if (by != null) {
            content.put("settledBy", by);
        }
        return content;
    }

    private static Map<String, Object> question(Question question) {
        var content = new LinkedHashMap<String, Object>();
        content.put("id", question.key());
        content.put("kind", question.kind());
        content.put("text", question.text());
        content.put("seats", question.seats());
        var yieldsTo = question.yieldsTo();
        if (yieldsTo != null) {
            content.put("yieldsTo", yieldsTo);
        }
        var method = question.method();
        if (method != null) {
            content.put("method", method);
        }
        content.put("rule", rule(question.rule()));
        content.put(
                "options", question.options().stream().map(RecordParts::option).toList());
        return content;
    }

    private static Map<String, Object> rule(VoteRule rule) {
        return Map.of(
                "quorum", rule.quorum().toString(),
                "threshold", rule.threshold().toString(),
                "comparison", rule.comparison(),
                "denominator", rule.denominator(),
                "excludeOwnUnit", rule.excludeOwnUnit(),
                "tieBreak", rule.tieBreak(),
                "writtenOpinions", rule.writtenOpinions(),
                "legalBasis", rule.legalBasis());
    }

    private static Map<String, Object> option(Option option) {
        var content = new LinkedHashMap<String, Object>();
        content.put("id", option.key());
        content.put("label", option.label());
        content.put("nominee", String.valueOf(option.nomineeId()));
        content.put("unit", String.valueOf(option.unitId()));
        var score = option.score();
        if (score != null) {
            content.put("score", score.toPlainString());
        }
        return content;
    }

    private static Map<String, Object> roll(String hash, Electorate electorate) {
        var content = new LinkedHashMap<String, Object>();
        content.put("size", electorate.size());
        content.put("votes", electorate.votes());
        content.put("hash", hash);
        content.put("excluded", electorate.excluded());
        var present = electorate.present();
        if (present != null) {
            content.put(
                    "present",
                    Map.of(
                            "size", present.size(),
                            "votes", present.votes(),
                            "written", present.written(),
                            "excluded", present.excluded()));
        }
        return content;
    }

    private static Map<String, Object> totals(ChannelTotals totals) {
        return Map.of(
                "people",
                totals.people(),
                "questions",
                totals.questions().stream().map(RecordParts::totals).toList());
    }

    private static Map<String, Object> totals(ChannelTotals.QuestionTotals question) {
        return Map.of(
                "id",
                question.id(),
                "invalid",
                question.invalid(),
                "options",
                question.options().stream().map(RecordParts::totals).toList(),
                "rankings",
                question.rankings().stream()
                        .map(ranking -> Map.of("order", ranking.order(), "votes", ranking.votes()))
                        .toList());
    }

    private static Map<String, Object> totals(ChannelTotals.OptionTotals option) {
        return Map.of("id", option.id(), "yes", option.yes(), "no", option.no(), "abstain", option.abstain());
    }

    static Map<String, Object> mark(CountedMark mark) {
        return Map.of(
                "question", mark.questionKey(),
                "option", mark.optionKey(),
                "slip", mark.slip(),
                "mark", mark.mark());
    }

    static Map<String, Object> ranking(CountedRanking ranking) {
        return Map.of(
                "question", ranking.questionKey(),
                "slip", ranking.slip(),
                "order", ranking.ranking());
    }

    static List<Map<String, Object>> papers(List<String> trackers) {
        return trackers.stream()
                .map(tracker -> Map.<String, Object>of("tracker", tracker))
                .toList();
    }
}
