package vn.suyton.ballot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a result needs to know of the roll, without a name.
 *
 * @param size people on the roll
 * @param votes what they can give together, by their weights
 * @param excluded by question and option, the votes of those who may not mark it
 * @param present null where no list of those present was kept
 */
record Electorate(
        int size,
        long votes,
        Map<String, Map<String, Long>> excluded,
        @Nullable Presence present) {

    /**
     * Who took part, on the list of those present or by voting.
     *
     * @param written votes of the absent who gave their opinion in writing
     * @param excluded of those who took part, in whatever way, by question and option
     */
    record Presence(int size, long votes, long written, Map<String, Map<String, Long>> excluded) {

        /** The votes of all who took part and may mark the option. */
        long base(String question, String option) {
            return votes + written - excluded.getOrDefault(question, Map.of()).getOrDefault(option, 0L);
        }
    }

    static Electorate of(List<Question> questions, List<RollEntry> roll) {
        return new Electorate(roll.size(), votes(roll), excluded(questions, roll), null);
    }

    /** With the people who took part, and of the others those who wrote. */
    static Electorate of(List<Question> questions, List<RollEntry> roll, Set<String> present, Set<String> writers) {
        var there = select(roll, voter -> present.contains(voter.personId()));
        var absent = select(roll, voter -> writers.contains(voter.personId()) && !present.contains(voter.personId()));
        var both = new HashSet<>(there);
        both.addAll(absent);
        var presence = new Presence(there.size(), votes(there), votes(absent), excluded(questions, List.copyOf(both)));
        return new Electorate(roll.size(), votes(roll), excluded(questions, roll), presence);
    }

    long excluded(String question, String option) {
        return excluded.getOrDefault(question, Map.of()).getOrDefault(option, 0L);
    }

    private static List<RollEntry> select(List<RollEntry> roll, Predicate<RollEntry> which) {
        return roll.stream().filter(which).toList();
    }

    private static long votes(List<RollEntry> voters) {
        return voters.stream().mapToLong(RollEntry::weight).sum();
    }

    private static Map<String, Map<String, Long>> excluded(List<Question> questions, List<RollEntry> voters) {
        var sums = new HashMap<String, Map<String, Long>>();
        var known = new HashSet<>(questions.stream().map(Question::key).toList());
        for (var voter : voters) {
            voter.mayNotMark().forEach((question, options) -> {
                if (known.contains(question)) {
                    var sum = sums.computeIfAbsent(question, key -> new TreeMap<>());
                    options.forEach(option -> sum.merge(option, (long) voter.weight(), Long::sum));
                }
            });
        }
        return new TreeMap<>(sums);
    }
}
