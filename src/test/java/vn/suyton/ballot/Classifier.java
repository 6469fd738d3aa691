package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns from half of what it is shown what goes with a yes, by single features and by all of them together (naive Bayes),
 * and guesses the other half.
 */
final class Classifier {

    /** What an onlooker knows of one voter, by the names of the features, and what that voter chose. */
    record Seen(Map<String, String> features, boolean yes) {}

    /** @param right share of right guesses in the half that was not learned from */
    record Guess(String feature, double right) {}

    private final Map<String, Map<String, int[]>> counts = new TreeMap<>();
    private final int[] all = new int[2];

    private Classifier() {}

    /** Guesses by each feature and by all together, the best first. */
    static List<Guess> guesses(List<Seen> seen) {
        var learned = new Classifier();
        var half = seen.size() / 2;
        seen.subList(0, half).forEach(learned::learn);
        var test = seen.subList(half, seen.size());
        var names =
                new ArrayList<>(learned.counts.keySet().stream().map(List::of).toList());
        names.add(List.copyOf(learned.counts.keySet()));
        return names.stream()
                .map(features -> new Guess(
                        features.size() == 1 ? features.get(0) : "all together", learned.right(test, features)))
                .sorted((one, other) -> Double.compare(other.right(), one.right()))
                .toList();
    }

    private void learn(Seen seen) {
        var answer = seen.yes() ? 1 : 0;
        all[answer]++;
        seen.features()
                .forEach((name, value) -> counts.computeIfAbsent(name, key -> new HashMap<>())
                        .computeIfAbsent(value, key -> new int[2])[answer]++);
    }

    private double right(List<Seen> test, List<String> features) {
        var right = test.stream()
                .filter(seen -> (score(seen, features, 1) >= score(seen, features, 0)) == seen.yes())
                .count();
        return (double) right / test.size();
    }

    private double score(Seen seen, List<String> features, int answer) {
        var score = Math.log(all[answer] + 1.0);
        for (var name : features) {
            var values = counts.getOrDefault(name, Map.of());
            var with = values.getOrDefault(seen.features().getOrDefault(name, ""), new int[2]);
            // Laplace's rule, or a value never seen would settle everything
            score += Math.log((with[answer] + 1.0) / (all[answer] + values.size() + 1.0));
        }
        return score;
    }
}
