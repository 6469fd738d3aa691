package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.suyton.ballot.BallotMother.approval;
import static vn.suyton.ballot.BallotMother.marks;
import static vn.suyton.ballot.BallotMother.people;
import static vn.suyton.ballot.BallotMother.roll;
import static vn.suyton.ballot.BallotMother.rule;
import static vn.suyton.ballot.BallotMother.simple;
import static vn.suyton.ballot.BallotMother.yes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.suyton.ballot.OptionResult.Reason;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;
import vn.suyton.programme.VoteRule.Comparison;
import vn.suyton.programme.VoteRule.Denominator;

class TallyTests {

    @Nested
    class RedRiverDelta2022 {

        private final BallotResult result = BallotMother.tally(
                BallotMother.redRiverDelta(),
                roll(BallotMother.redRiverDelta(), BallotMother.CLUSTER),
                9,
                BallotMother.redRiverDeltaMarks());

        @Test
        void findsTheLeadingUnit() {
            assertThat(lines("leading"))
                    .containsExactly(
                            "quang-ninh 7/8 ELECTED 0", "hung-yen 5/8 RESERVE 1", "hai-duong 3/8 NOT_PASSED 0");
        }

        @Test
        void findsTheExcellentUnitsWithoutTheLeadingOne() {
            assertThat(lines("excellent"))
                    .containsExactly(
                            "hung-yen 8/8 ELECTED 0",
                            "bac-ninh 7/8 ELECTED 0",
                            "hai-duong 6/8 RESERVE 1",
                            "thai-binh 4/8 NOT_PASSED 0",
                            "nam-dinh 3/8 NOT_PASSED 0",
                            "quang-ninh 8/8 LEFT_LIST 0");
        }

        @Test
        void electsNextYearsHead() {
            assertThat(lines("CLUSTER_HEAD")).startsWith("quang-ninh 8/8 ELECTED 0", "hai-duong 1/8 NOT_PASSED 0");
            assertThat(result.hasUnresolvedTie()).isFalse();
        }

        private List<String> lines(String question) {
            return result.findQuestion(question).orElseThrow().options().stream()
                    .map(o -> o.key() + " " + o.ratio() + " " + o.reason() + " " + o.reserve())
                    .toList();
        }
    }

    record Row(
            int yes,
            int no,
            int abstain,
            int roll,
            String threshold,
            Comparison comparison,
            Denominator denominator,
            int base,
            boolean passed) {}

    static Stream<Row> shares() {
        return Stream.of(
                new Row(9, 1, 0, 11, "4/5", Comparison.AT_LEAST, Denominator.ALL_MEMBERS, 11, true),
                new Row(8, 1, 1, 11, "4/5", Comparison.AT_LEAST, Denominator.ALL_MEMBERS, 11, false),
                new Row(8, 2, 0, 10, "4/5", Comparison.AT_LEAST, Denominator.ALL_MEMBERS, 10, true),
                new Row(8, 2, 0, 10, "4/5", Comparison.MORE_THAN, Denominator.ALL_MEMBERS, 10, false),
                new Row(5, 5, 0, 10, "1/2", Comparison.MORE_THAN, Denominator.ALL_MEMBERS, 10, false),
                new Row(5, 5, 0, 10, "1/2", Comparison.AT_LEAST, Denominator.ALL_MEMBERS, 10, true),
                new Row(8, 1, 1, 11, "4/5", Comparison.AT_LEAST, Denominator.PRESENT, 10, true),
                new Row(7, 1, 2, 11, "4/5", Comparison.AT_LEAST, Denominator.PRESENT, 10, false),
                new Row(4, 1, 5, 11, "4/5", Comparison.AT_LEAST, Denominator.VALID_BALLOTS, 5, true),
                new Row(3, 1, 6, 11, "4/5", Comparison.AT_LEAST, Denominator.VALID_BALLOTS, 4, false),
                new Row(2, 1, 0, 3, "2/3", Comparison.AT_LEAST, Denominator.ALL_MEMBERS, 3, true),
                new Row(333, 667, 0, 1000, "1/3", Comparison.AT_LEAST, Denominator.ALL_MEMBERS, 1000, false),
                new Row(0, 0, 5, 5, "1/2", Comparison.MORE_THAN, Denominator.VALID_BALLOTS, 0, false),
                new Row(0, 0, 5, 5, "0/1", Comparison.AT_LEAST, Denominator.VALID_BALLOTS, 0, false));
    }

    @ParameterizedTest
    @MethodSource("shares")
    void comparesExactSharesOfTheRightBase(Row row) {
        var rule = rule(row.threshold(), row.comparison(), row.denominator(), false);
        var marks = marks("q", "a", row.yes(), row.no(), row.abstain());

        var result =
                BallotMother.tally(List.of(approval("q", 1, rule, null, "a")), people(row.roll()), marks.size(), marks);

        var option = result.questions().get(0).options().get(0);
        assertThat(option.base()).isEqualTo(row.base());
        assertThat(option.passed()).isEqualTo(row.passed());
        assertThat(option.elected()).isEqualTo(row.passed());
    }

    @ParameterizedTest
    @CsvSource({"ALL_MEMBERS, 8", "PRESENT, 7", "VALID_BALLOTS, 6"})
    void leavesExcludedVotersOutOfTheBase(Denominator denominator, int base) {
        var question = approval("q", 1, rule("1/2", Comparison.MORE_THAN, denominator, true), null, "hung-yen");
        var roll = roll(List.of(question), BallotMother.CLUSTER);

        var option = BallotMother.tally(List.of(question), roll, 8, marks("q", "hung-yen", 5, 1, 1))
                .questions()
                .get(0)
                .options()
                .get(0);

        assertThat(option.excluded()).isEqualTo(1);
        assertThat(option.base()).isEqualTo(base);
    }

    @Test
    void keepsOwnUnitOnThePaperWhereTheRuleAllowsIt() {
        var question =
                approval("q", 1, rule("1/2", Comparison.MORE_THAN, Denominator.ALL_MEMBERS, false), null, "hung-yen");

        assertThat(roll(List.of(question), BallotMother.CLUSTER))
                .allSatisfy(entry -> assertThat(entry.mayNotMark()).isEmpty());
    }

    @Test
    void flagsATieAtTheLastSeatAndSeatsNobodyOfIt() {
        var question = approval("q", 2, simple(), null, "a", "b", "c", "d");

        var result = tally(question, Map.of("a", 9, "b", 7, "c", 7, "d", 6));

        assertThat(result.unresolved()).isTrue();
        assertThat(result.options())
                .extracting(OptionResult::key, OptionResult::reason, OptionResult::reserve)
                .containsExactly(
                        tuple("a", Reason.ELECTED, 0),
                        tuple("b", Reason.TIED, 0),
                        tuple("c", Reason.TIED, 0),
                        tuple("d", Reason.RESERVE, 2));
    }

    @Test
    void needsNoTieBreakWhenAllEqualOnesHaveASeat() {
        var result = tally(approval("q", 2, simple(), null, "a", "b", "c"), Map.of("a", 8, "b", 8, "c", 7));

        assertThat(result.unresolved()).isFalse();
        assertThat(result.elected()).extracting(OptionResult::key).containsExactly("a", "b");
    }

    @Test
    void needsNoTieBreakBelowTheThreshold() {
        var result = tally(approval("q", 1, simple(), null, "a", "b"), Map.of("a", 4, "b", 4));

        assertThat(result.unresolved()).isFalse();
        assertThat(result.options()).extracting(OptionResult::reason).containsOnly(Reason.NOT_PASSED);
    }

    @Test
    void givesEqualReservesTheSamePlace() {
        var result =
                tally(approval("q", 1, simple(), null, "a", "b", "c", "d"), Map.of("a", 9, "b", 7, "c", 7, "d", 6));

        assertThat(result.options()).extracting(OptionResult::reserve).containsExactly(0, 1, 1, 3);
    }

    @Test
    void waitsForATieInTheQuestionItYieldsTo() {
        var leading = approval("leading", 1, simple(), null, "a", "b");
        var excellent = approval("excellent", 2, simple(), "leading", "a", "c", "d");
        var marks = new ArrayList<>(yes("leading", 10, Map.of("a", 8, "b", 8)));
        marks.addAll(yes("excellent", 10, Map.of("a", 9, "c", 8, "d", 2)));

        var result = BallotMother.tally(List.of(leading, excellent), people(10), 10, marks);

        var waiting = result.findQuestion("excellent").orElseThrow();
        assertThat(waiting.unresolved()).isTrue();
        assertThat(waiting.options())
                .extracting(OptionResult::reason)
                .containsExactly(Reason.WAITS_FOR_TIE, Reason.WAITS_FOR_TIE, Reason.NOT_PASSED);
    }

    @Test
    void doesNotWaitForATieAmongOthers() {
        var leading = approval("leading", 1, simple(), null, "a", "b");
        var excellent = approval("excellent", 1, simple(), "leading", "c");
        var marks = new ArrayList<>(yes("leading", 10, Map.of("a", 8, "b", 8)));
        marks.addAll(yes("excellent", 10, Map.of("c", 8)));

        var result = BallotMother.tally(List.of(leading, excellent), people(10), 10, marks);

        assertThat(result.findQuestion("excellent").orElseThrow().elected()).hasSize(1);
        assertThat(result.hasUnresolvedTie()).isTrue();
    }

    @Test
    void passesOnTheSeatOfAWinnerWhoLeavesTheList() {
        var leading = approval("leading", 1, simple(), null, "a");
        var excellent = approval("excellent", 1, simple(), "leading", "a", "b");
        var marks = new ArrayList<>(yes("leading", 10, Map.of("a", 8)));
        marks.addAll(yes("excellent", 10, Map.of("a", 10, "b", 6)));

        var result = BallotMother.tally(List.of(leading, excellent), people(10), 10, marks);

        assertThat(result.findQuestion("excellent").orElseThrow().elected())
                .extracting(OptionResult::key)
                .containsExactly("b");
    }

    @Test
    void electsAllWhoPassWhenThereAreSeatsForAll() {
        var result = tally(approval("q", 9, simple(), null, "a", "b", "c"), Map.of("a", 9, "b", 6, "c", 5));

        assertThat(result.elected()).extracting(OptionResult::key).containsExactly("a", "b");
    }

    @Test
    void countsNoPaperAtAll() {
        var result = tally(approval("q", 1, simple(), null, "a"), Map.of());

        assertThat(result.options()).extracting(OptionResult::passed).containsExactly(false);
    }

    @ParameterizedTest
    @CsvSource({"2/3, 9, 6, true", "2/3, 9, 5, false", "2/3, 11, 7, false", "2/3, 11, 8, true", "0/1, 9, 0, true"})
    void needsTheQuorum(String quorum, int roll, int cast, boolean quorate) {
        var strict = new VoteRule(
                Ratio.parse(quorum),
                Ratio.parse("1/2"),
                Comparison.MORE_THAN,
                Denominator.ALL_MEMBERS,
                false,
                VoteRule.TieBreak.CHAIR,
                "test");
        var lax = rule("1/2", Comparison.MORE_THAN, Denominator.ALL_MEMBERS, false);
        var questions = List.of(approval("lax", 1, lax, null, "a"), approval("strict", 1, strict, null, "a"));

        assertThat(Tally.isQuorate(questions, roll, cast)).isEqualTo(quorate);
    }

    private static QuestionResult tally(Question question, Map<String, Integer> yes) {
        return BallotMother.tally(List.of(question), people(10), 10, yes(question.key(), 10, yes))
                .questions()
                .get(0);
    }
}
