package vn.suyton.ballot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;

/** Records of ballots that were never held, as the count would publish them. */
final class RecordMother {

    private static final VoteRule RULE = new VoteRule(
            Ratio.parse("2/3"),
            Ratio.parse("1/2"),
            VoteRule.Comparison.MORE_THAN,
            VoteRule.Denominator.ALL_MEMBERS,
            false,
            VoteRule.TieBreak.CHAIR,
            true,
            "Quy chế “thử”\n\u0001");

    private RecordMother() {}

    /** Every kind of question, paper, writing, a list of those present, and a tie that the chair has settled. */
    static PublicRecord everything() {
        var flag = new Question("flag", Question.Kind.APPROVAL, "Cờ \"thi đua\"", 1, options("a", "b"), RULE, null);
        var head = new Question("head", Question.Kind.PICK, "Cụm trưởng", 1, options("a", "b", "c"), RULE, null);
        var order = new Question(
                "order", Question.Kind.RANK, "Thứ tự", 1, options("x", "y"), RULE, null, CountingMethod.BORDA);
        var marks = new ArrayList<CountedMark>();
        var rankings = new ArrayList<CountedRanking>();
        var random = new Random(1);
        for (int i = 0; i < 6; i++) {
            marks.add(new CountedMark("flag", "a", number(random), i < 5 ? Mark.YES : Mark.NO));
            marks.add(new CountedMark("flag", "b", number(random), i > 0 ? Mark.YES : Mark.ABSTAIN));
            marks.add(new CountedMark("head", "a", number(random), i < 4 ? Mark.YES : Mark.NO));
            marks.add(new CountedMark("head", "b", number(random), i == 4 ? Mark.YES : Mark.NO));
            marks.add(new CountedMark("head", "c", number(random), i == 5 ? Mark.YES : Mark.NO));
            rankings.add(new CountedRanking("order", number(random), i < 2 ? List.of("x", "y") : List.of("y")));
        }
        var paper = new ChannelTotals(3, List.of(totals("flag", 1, 2, 0), totals("head", 0, 3, 0), ranked(2)));
        var written = new ChannelTotals(2, List.of(totals("flag", 0, 2, 0), totals("head", 0, 2, 0), ranked(1)));
        var presence = new Electorate.Presence(9, 9, 2, Map.of("flag", Map.of()));
        var electorate = new Electorate(11, 11, Map.of("head", Map.of("c", 0L)), presence);
        var settlement = new Settlement("flag", VoteRule.TieBreak.CHAIR, List.of("b", "a"), "Bà chủ tọa chọn b");
        return record(
                List.of(flag, head, order),
                new CountBasis(electorate, paper, written, ""),
                6,
                marks,
                rankings,
                List.of(settlement));
    }

    /** So many papers on three candidates. */
    static PublicRecord large(int size) {
        var flag = new Question("flag", Question.Kind.APPROVAL, "Cờ thi đua", 1, options("a", "b", "c"), RULE, null);
        var random = new Random(2);
        var marks = new ArrayList<CountedMark>();
        for (int i = 0; i < size; i++) {
            for (var option : List.of("a", "b", "c")) {
                marks.add(new CountedMark("flag", option, number(random), random.nextInt(3) == 0 ? Mark.NO : Mark.YES));
            }
        }
        var electorate = new Electorate(size, size, Map.of(), null);
        return record(
                List.of(flag),
                new CountBasis(electorate, ChannelTotals.NONE, ChannelTotals.NONE, ""),
                size,
                marks,
                List.of(),
                List.of());
    }

    private static PublicRecord record(
            List<Question> questions,
            CountBasis unnamed,
            int papers,
            List<CountedMark> marks,
            List<CountedRanking> rankings,
            List<Settlement> settlements) {
        var electorate = unnamed.electorate();
        var random = new Random(3);
        var trackers = new ArrayList<String>();
        for (int i = 0; i < papers; i++) {
            trackers.add(number(random));
        }
        trackers.sort(null);
        var sortedMarks =
                marks.stream().sorted(Comparator.comparing(CountedMark::slip)).toList();
        var sortedRankings = rankings.stream()
                .sorted(Comparator.comparing(CountedRanking::slip))
                .toList();
        var hash = PapersDigest.of(trackers, sortedMarks, sortedRankings);
        var basis = new CountBasis(electorate, unnamed.paper(), unnamed.written(), hash);
        var head = new RecordHead(
                "id", "Bỏ phiếu", "2022-11-01T01:00:00Z", "2022-11-04T01:00:00Z", "test", questions, "0".repeat(64));
        var votes = basis.addTo(Votes.of(papers, sortedMarks, sortedRankings));
        var counted = Tally.of(questions, electorate, votes, List.of());
        return new PublicRecord(
                head,
                basis,
                trackers,
                sortedMarks,
                sortedRankings,
                settlements,
                List.of(new Objection("Bà Kiểm phiếu", "Một phiếu bị rách", "2022-11-04T02:00:00Z")),
                Tally.of(questions, electorate, votes, settlements),
                RecordParts.minutesHash(head, basis, counted));
    }

    private static List<Option> options(String... keys) {
        return List.of(keys).stream()
                .map(key -> new Option(key, "Bên " + key, key, null, new BigDecimal("90.50")))
                .toList();
    }

    private static ChannelTotals.QuestionTotals totals(String question, int invalid, int yes, int no) {
        return new ChannelTotals.QuestionTotals(
                question,
                invalid,
                List.of(
                        new ChannelTotals.OptionTotals("a", yes, no, 0),
                        new ChannelTotals.OptionTotals("b", yes, no, 0)),
                List.of());
    }

    private static ChannelTotals.QuestionTotals ranked(int votes) {
        return new ChannelTotals.QuestionTotals(
                "order", 0, List.of(), List.of(new ChannelTotals.RankingTotals(List.of("y", "x"), votes)));
    }

    private static String number(Random random) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
