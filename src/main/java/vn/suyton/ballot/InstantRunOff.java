package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts rankings in rounds, see {@link CountingMethod#INSTANT_RUN_OFF}. */
final class InstantRunOff {

    private final Map<List<String>, Long> rankings;
    private final Map<String, List<Long>> rounds = new HashMap<>();

    private InstantRunOff(Map<List<String>, Long> rankings) {
        this.rankings = rankings;
    }

    static List<List<OptionResult>> order(List<OptionResult> options, Map<List<String>, Long> rankings) {
        var count = new InstantRunOff(rankings);
        var rest = new LinkedHashMap<String, OptionResult>();
        options.forEach(option -> rest.put(option.key(), option));
        var groups = new ArrayList<List<OptionResult>>();
        while (!rest.isEmpty()) {
            var winners = count.race(rest.keySet(), groups.isEmpty());
            groups.add(rest.values().stream()
                    .filter(option -> winners.contains(option.key()))
                    .map(option -> option.counted(count.rounds.getOrDefault(option.key(), List.of())))
                    .toList());
            rest.keySet().removeAll(winners);
        }
        return groups;
    }

    private Set<String> race(Set<String> all, boolean first) {
        var left = Set.copyOf(all);
        while (true) {
            var votes = firstChoices(left);
            if (first) {
                votes.forEach((option, amount) ->
                        rounds.computeIfAbsent(option, key -> new ArrayList<>()).add(amount));
            }
            var fewest = Collections.min(votes.values());
            if (fewest.equals(Collections.max(votes.values()))) {
                return left;
            }
            votes.values().removeIf(fewest::equals);
            left = Set.copyOf(votes.keySet());
        }
    }

    private Map<String, Long> firstChoices(Set<String> left) {
        var votes = new HashMap<String, Long>();
        left.forEach(option -> votes.put(option, 0L));
        rankings.forEach((ranking, amount) -> ranking.stream()
                .filter(left::contains)
                .findFirst()
                .ifPresent(option -> votes.merge(option, amount, Long::sum)));
        return votes;
    }
}
