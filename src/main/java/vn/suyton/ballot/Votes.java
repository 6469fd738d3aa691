package vn.suyton.ballot;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All votes of a ballot added up, from whatever channel: the only thing of the papers that a result depends on. */
final class Votes {

    private final Map<String, Map<String, Map<Mark, Long>>> marks = new HashMap<>();
    private final Map<String, Map<List<String>, Long>> rankings = new HashMap<>();
    private final Map<String, Long> invalid = new HashMap<>();
    private int cast;
    private int written;

    /** The papers of so many people who voted electronically. */
    static Votes of(int cast, List<CountedMark> marks, List<CountedRanking> rankings) {
        var votes = new Votes();
        votes.cast = cast;
        marks.forEach(votes::add);
        rankings.forEach(votes::add);
        return votes;
    }

    void add(CountedMark mark) {
        add(mark.questionKey(), mark.optionKey(), mark.mark(), 1);
    }

    void add(CountedRanking ranking) {
        addRanking(ranking.questionKey(), ranking.ranking(), 1);
    }

    void add(String question, String option, Mark mark, long votes) {
        marks.computeIfAbsent(question, key -> new HashMap<>())
                .computeIfAbsent(option, key -> new EnumMap<>(Mark.class))
                .merge(mark, votes, Long::sum);
    }

    void addRanking(String question, List<String> ranking, long votes) {
        rankings.computeIfAbsent(question, key -> new LinkedHashMap<>()).merge(ranking, votes, Long::sum);
    }

    /** Papers taken from the box that say nothing clear on the question: no vote, but cast. */
    void addInvalid(String question, long votes) {
        invalid.merge(question, votes, Long::sum);
    }

    void addCast(int people) {
        cast += people;
    }

    void addWritten(int people) {
        written += people;
    }

    /** People who voted, electronically or on paper; a written opinion is none of them. */
    int cast() {
        return cast;
    }

    /** Absent members whose opinion came in writing. */
    int written() {
        return written;
    }

    long amount(String question, String option, Mark mark) {
        return marks.getOrDefault(question, Map.of())
                .getOrDefault(option, Map.of())
                .getOrDefault(mark, 0L);
    }

    long invalid(String question) {
        return invalid.getOrDefault(question, 0L);
    }

    /** Votes by ranking. */
    Map<List<String>, Long> rankings(String question) {
        return rankings.getOrDefault(question, Map.of());
    }
}
