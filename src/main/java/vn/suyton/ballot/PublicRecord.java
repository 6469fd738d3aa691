package vn.suyton.ballot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.suyton.programme.VoteRule;

/**
 * What anybody may see of a certified ballot, in canonical JSON: enough to compute the result again. Papers and marks
 * stand in the order of their random numbers.
 */
final class PublicRecord {

    private static final int VERSION = 1;

    private PublicRecord() {}

    static String of(Ballot ballot, List<String> trackers, List<CountedMark> marks) {
        var content = new LinkedHashMap<String, Object>();
        content.put("version", VERSION);
        content.putAll(ballotPart(ballot));
        content.put(
                "papers",
                trackers.stream().map(tracker -> Map.of("tracker", tracker)).toList());
        content.put("marks", marks.stream().map(PublicRecord::mark).toList());
        // room for what is counted beside the electronic papers
        content.put("paperTotals", List.of());
        content.put("writtenOpinions", 0);
        content.put("result", result(ballot.counted()));
        content.put("minutesHash", String.valueOf(ballot.minutesHash()));
        return CanonicalJson.of(content);
    }

    /** What the signers put their names under, and what stands at the head of the record. */
    static Map<String, Object> ballotPart(Ballot ballot) {
        var part = new LinkedHashMap<String, Object>();
        part.put("id", ballot.id().value());
        part.put("title", ballot.title());
        part.put("openedAt", String.valueOf(ballot.openedAt()));
        part.put("closedAt", String.valueOf(ballot.closedAt()));
        part.put("ruleSet", ballot.ruleSet());
        part.put(
                "questions",
                ballot.questions().stream().map(PublicRecord::question).toList());
        part.put("roll", Map.of("size", ballot.rollSize(), "hash", String.valueOf(ballot.rollHash())));
        return part;
    }

    static Map<String, Object> result(BallotResult result) {
        return Map.of(
                "rollSize",
                result.rollSize(),
                "cast",
                result.cast(),
                "questions",
                result.questions().stream().map(PublicRecord::question).toList());
    }

    static Map<String, Object> rule(VoteRule rule) {
        return Map.of(
                "quorum", rule.quorum().toString(),
                "threshold", rule.threshold().toString(),
                "comparison", rule.comparison(),
                "denominator", rule.denominator(),
                "excludeOwnUnit", rule.excludeOwnUnit(),
                "tieBreak", rule.tieBreak(),
                "legalBasis", rule.legalBasis());
    }

    private static Map<String, Object> question(Question question) {
        var content = new LinkedHashMap<String, Object>();
        content.put("id", question.key());
        content.put("kind", question.kind());
        content.put("text", question.text());
        content.put("seats", question.seats());
        if (question.yieldsTo() != null) {
            content.put("yieldsTo", question.yieldsTo());
        }
        content.put("rule", rule(question.rule()));
        content.put(
                "options", question.options().stream().map(PublicRecord::option).toList());
        return content;
    }

    private static Map<String, Object> option(Option option) {
        var content = new LinkedHashMap<String, Object>();
        content.put("id", option.key());
        content.put("label", option.label());
        content.put("nominee", String.valueOf(option.nomineeId()));
        content.put("unit", String.valueOf(option.unitId()));
        return content;
    }

    private static Map<String, Object> question(QuestionResult question) {
        return Map.of(
                "id",
                question.key(),
                "unresolved",
                question.unresolved(),
                "options",
                question.options().stream().map(PublicRecord::option).toList());
    }

    private static Map<String, Object> option(OptionResult option) {
        var content = new LinkedHashMap<String, Object>();
        content.put("id", option.key());
        content.put("yes", option.yes());
        content.put("no", option.no());
        content.put("abstain", option.abstain());
        content.put("excluded", option.excluded());
        content.put("base", option.base());
        content.put("ratio", option.ratio().toString());
        content.put("required", option.required().toString());
        content.put("passed", option.passed());
        content.put("elected", option.elected());
        content.put("reserve", option.reserve());
        content.put("reason", option.reason());
        return content;
    }

    private static Map<String, Object> mark(CountedMark mark) {
        return Map.of(
                "question", mark.questionKey(),
                "option", mark.optionKey(),
                "slip", mark.slip(),
                "mark", mark.mark());
    }
}
