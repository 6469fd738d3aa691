package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;
import vn.suyton.programme.VoteRule.Comparison;
import vn.suyton.programme.VoteRule.Denominator;

/** Papers, rolls and rules for the tests; the cluster and its votes are those of the Red River Delta in 2022. */
final class BallotMother {

    static final List<String> CLUSTER = List.of(
            "hung-yen",
            "thai-binh",
            "ha-nam",
            "bac-ninh",
            "hai-duong",
            "vinh-phuc",
            "ninh-binh",
            "quang-ninh",
            "nam-dinh");
    static final VoteRule ACCLAMATION = rule("1/2", Comparison.MORE_THAN, Denominator.ALL_MEMBERS, true);

    private BallotMother() {}

    /** The question that waits for another one stands before it on the paper. */
    static List<Question> redRiverDelta() {
        return List.of(
                approval(
                        "excellent",
                        2,
                        ACCLAMATION,
                        "leading",
                        "quang-ninh",
                        "hung-yen",
                        "hai-duong",
                        "bac-ninh",
                        "thai-binh",
                        "nam-dinh"),
                approval("leading", 1, ACCLAMATION, null, "quang-ninh", "hung-yen", "hai-duong"),
                pick("CLUSTER_HEAD", ACCLAMATION, CLUSTER));
    }

    static List<CountedMark> redRiverDeltaMarks() {
        var marks = new ArrayList<CountedMark>();
        marks.addAll(yes("leading", 8, Map.of("quang-ninh", 7, "hung-yen", 5, "hai-duong", 3)));
        marks.addAll(yes(
                "excellent",
                8,
                Map.of("quang-ninh", 8, "hung-yen", 8, "bac-ninh", 7, "hai-duong", 6, "thai-binh", 4, "nam-dinh", 3)));
        marks.addAll(yes("CLUSTER_HEAD", 8, Map.of("quang-ninh", 8, "hai-duong", 1)));
        return marks;
    }

    static BallotResult tally(List<Question> questions, List<RollEntry> roll, int cast, List<CountedMark> marks) {
        return Tally.of(questions, Electorate.of(questions, roll), Votes.of(cast, marks, List.of()), List.of());
    }

    static Question pick(String key, VoteRule rule, List<String> units) {
        var options = units.stream().map(BallotMother::unit).toList();
        return new Question(key, Question.Kind.PICK, key, 1, options, rule, null);
    }

    static VoteRule simple() {
        return rule("1/2", Comparison.MORE_THAN, Denominator.ALL_MEMBERS, false);
    }

    static VoteRule rule(String threshold, Comparison comparison, Denominator denominator, boolean ownUnit) {
        return new VoteRule(
                Ratio.parse("0/1"),
                Ratio.parse(threshold),
                comparison,
                denominator,
                ownUnit,
                VoteRule.TieBreak.CHAIR,
                "test");
    }

    static VoteRule withQuorum(String quorum) {
        var rule = simple();
        return new VoteRule(
                Ratio.parse(quorum),
                rule.threshold(),
                rule.comparison(),
                rule.denominator(),
                rule.excludeOwnUnit(),
                rule.tieBreak(),
                rule.legalBasis());
    }

    static Question approval(String key, int seats, VoteRule rule, @Nullable String yieldsTo, String... units) {
        var options = List.of(units).stream().map(BallotMother::unit).toList();
        return new Question(key, Question.Kind.APPROVAL, key, seats, options, rule, yieldsTo);
    }

    static Option unit(String id) {
        return Option.ofUnit(id, id, id);
    }

    static List<RollEntry> roll(List<Question> questions, List<String> units) {
        return units.stream()
                .map(unit -> RollEntry.of(new Voter("p-" + unit, unit, unit), questions))
                .toList();
    }

    static List<RollEntry> people(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> RollEntry.of(new Voter("p" + i, "P " + i, null), List.of()))
                .toList();
    }

    /** So many yes votes of the papers that may mark the option; the others say no. */
    static List<CountedMark> yes(String question, int papers, Map<String, Integer> yes) {
        var marks = new ArrayList<CountedMark>();
        new LinkedHashMap<>(yes)
                .forEach((option, votes) -> marks.addAll(marks(question, option, votes, papers - votes, 0)));
        return marks;
    }

    static List<CountedMark> marks(String question, String option, int yes, int no, int abstain) {
        var marks = new ArrayList<CountedMark>();
        IntStream.range(0, yes).forEach(i -> marks.add(new CountedMark(question, option, "y" + i, Mark.YES)));
        IntStream.range(0, no).forEach(i -> marks.add(new CountedMark(question, option, "n" + i, Mark.NO)));
        IntStream.range(0, abstain).forEach(i -> marks.add(new CountedMark(question, option, "a" + i, Mark.ABSTAIN)));
        return marks;
    }
}
