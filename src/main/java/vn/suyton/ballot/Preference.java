package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts those who passed in order, best first; who is equal stands in one group. */
final class Preference {

    private Preference() {}

    static List<List<OptionResult>> order(Question question, List<OptionResult> passed, Votes votes) {
        if (question.kind() != Question.Kind.RANK) {
            return groups(passed, OptionResult::share);
        }
        var rankings = votes.rankings(question.key());
        return question.method() == CountingMethod.INSTANT_RUN_OFF
                ? InstantRunOff.order(passed, rankings)
                : groups(withPoints(passed, question.options().size(), rankings), Preference::points);
    }

    /** Highest first; equal ones keep the order in which they came. */
    static <T extends Comparable<? super T>> List<List<OptionResult>> groups(
            List<OptionResult> options, Function<OptionResult, T> value) {
        var sorted = new ArrayList<>(options);
        sorted.sort(Comparator.comparing(value).reversed());
        var groups = new ArrayList<List<OptionResult>>();
        for (var option : sorted) {
            var last = groups.isEmpty() ? List.<OptionResult>of() : groups.get(groups.size() - 1);
            if (last.isEmpty() || value.apply(last.get(0)).compareTo(value.apply(option)) != 0) {
                groups.add(new ArrayList<>(List.of(option)));
            } else {
                last.add(option);
            }
        }
        return groups;
    }

    private static List<OptionResult> withPoints(
            List<OptionResult> passed, int options, Map<List<String>, Long> rankings) {
        var points = new HashMap<String, Long>();
        rankings.forEach((ranking, votes) -> {
            for (int place = 0; place < ranking.size(); place++) {
                points.merge(ranking.get(place), votes * (options - place), Long::sum);
            }
        });
        return passed.stream()
                .map(option -> option.counted(List.of(points.getOrDefault(option.key(), 0L))))
                .toList();
    }

    private static Long points(OptionResult option) {
        return option.rounds().get(0);
    }
}
