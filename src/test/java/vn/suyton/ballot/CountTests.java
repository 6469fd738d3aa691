package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountTests {

    private static final int SEASONS = 200;
    private static final int VOTERS = 9;
    private static final List<Question> QUESTIONS = BallotMother.redRiverDelta();

    @Test
    void publishesEveryMarkOnceAndFindsItByTheCheckCodeOnly() {
        var papers = season();

        var counted = Count.of(weighed(papers));

        assertThat(counted.trackers())
                .containsExactlyInAnyOrderElementsOf(
                        papers.stream().map(Paper::tracker).toList());
        // 3 + 6 + 9 options less the own unit of each who has one on the list
        assertThat(counted.marks()).hasSize(9 * 18 - 3 - 6 - 9);
        assertThat(counted.marks()).extracting(CountedMark::slip).doesNotHaveDuplicates();
        for (var paper : papers) {
            assertThat(marksFoundBy(paper.checkCode(), counted.marks())).isEqualTo(paper.marks());
            assertThat(marksFoundBy(paper.tracker(), counted.marks())).isEmpty();
        }
    }

    /** A guesser who knows the order of casting names the voter of a row no better than by chance: one in nine. */
    @Test
    void hidesTheOrderOfCastingInTheOrderOfTheRows() {
        var byPosition = 0;
        var byNumber = 0;
        for (int i = 0; i < SEASONS; i++) {
            var papers = season();
            var counted = Count.of(weighed(papers));
            byPosition += hits(papers, counted.trackers());
            byNumber += hits(papers, counted.trackers().stream().sorted().toList());
        }

        // 1,800 guesses, 200 expected, standard deviation 14; outside of six of them once in a thousand million runs
        assertThat(byPosition).isBetween(115, 285);
        assertThat(byNumber).isBetween(115, 285);
    }

    /** Which mark is missing would name the unit of a paper's voter: marks of one paper must not lie together. */
    @Test
    void tearsTheMarksOfAPaperApart() {
        var neighbours = 0;
        var pairs = 0;
        for (int i = 0; i < SEASONS; i++) {
            var papers = season();
            var marks = Count.of(weighed(papers)).marks();
            var owners = marks.stream().map(mark -> owner(mark, papers)).toList();
            for (int at = 1; at < owners.size(); at++) {
                pairs++;
                neighbours += owners.get(at).equals(owners.get(at - 1)) ? 1 : 0;
            }
        }

        assertThat((double) neighbours / pairs).isBetween(0.09, 0.13);
    }

    /** Whoever has a weight that nobody else has would be known by it. */
    @Test
    void makesEachVoteOfAWeightAMarkOfItsOwn() {
        var paper = season().get(0);

        var counted = Count.of(List.of(new Count.Opened(paper, 3)));

        assertThat(counted.trackers()).containsExactly(paper.tracker());
        assertThat(counted.marks()).extracting(CountedMark::slip).doesNotHaveDuplicates();
        assertThat(counted.marks())
                .extracting(CountedMark::questionKey, CountedMark::optionKey, CountedMark::mark)
                .containsExactlyInAnyOrderElementsOf(paper.marks().entrySet().stream()
                        .flatMap(question -> question.getValue().entrySet().stream()
                                .map(mark -> tuple(question.getKey(), mark.getKey(), mark.getValue())))
                        .flatMap(mark -> Collections.nCopies(3, mark).stream())
                        .toList());
    }

    @Test
    void neverPrintsAChoice() {
        var paper = season().get(0);
        var choices = BallotConduct.marks("leading", Map.of("hung-yen", "YES"));

        assertThat(paper + " " + choices).doesNotContain("YES", "hung-yen", paper.tracker(), paper.checkCode());
    }

    private static List<Count.Opened> weighed(List<Paper> papers) {
        return papers.stream().map(paper -> new Count.Opened(paper, 1)).toList();
    }

    private static int hits(List<Paper> cast, List<String> rows) {
        return (int) IntStream.range(0, cast.size())
                .filter(i -> rows.get(i).equals(cast.get(i).tracker()))
                .count();
    }

    private static String owner(CountedMark mark, List<Paper> papers) {
        return papers.stream()
                .filter(paper ->
                        mark.slip().equals(Count.slip(paper.checkCode(), mark.questionKey(), mark.optionKey())))
                .map(Paper::tracker)
                .collect(Collectors.joining());
    }

    private static Map<String, Map<String, Mark>> marksFoundBy(String code, List<CountedMark> marks) {
        var found = new TreeMap<String, Map<String, Mark>>();
        marks.stream()
                .filter(mark -> mark.slip().equals(Count.slip(code, mark.questionKey(), mark.optionKey())))
                .forEach(mark -> found.computeIfAbsent(mark.questionKey(), key -> new TreeMap<>())
                        .put(mark.optionKey(), mark.mark()));
        return found;
    }

    /** In the order of casting. */
    private static List<Paper> season() {
        var papers = new ArrayList<Paper>();
        for (int i = 0; i < VOTERS; i++) {
            var unit = BallotMother.CLUSTER.get(i);
            var voter = RollEntry.of(new Voter("p-" + unit, unit, unit), QUESTIONS);
            var answers = PaperCheck.complete(QUESTIONS, voter, new Choices(Map.of(), Map.of()));
            papers.add(Paper.of(new Receipt(number(), number()), answers));
        }
        return papers;
    }

    private static String number() {
        return HexFormat.of().formatHex(Envelope.random(16));
    }
}
