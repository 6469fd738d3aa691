package vn.suyton.ballot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.suyton.ballot.OptionResult.Reason;
import vn.suyton.programme.VoteRule.TieBreak;

/** Fills the seats in order, puts the others in reserve, and breaks a tie at the last seat where that is settled. */
final class Seating {

    private final Question question;
    private final List<Settlement> settlements;

    Seating(Question question, List<Settlement> settlements) {
        this.question = question;
        this.settlements = settlements.stream()
                .filter(settlement -> settlement.questionKey().equals(question.key()))
                .toList();
    }

    /** Gives each option its place; the groups come best first, equal options in one group. */
    List<OptionResult> place(List<List<OptionResult>> groups) {
        var placed = new ArrayList<OptionResult>();
        for (var group : groups) {
            var equal = Set.copyOf(group.stream().map(OptionResult::key).toList());
            var settled = isTie(group, placed.size()) ? settle(group, equal) : null;
            if (settled == null) {
                placed.addAll(place(group, placed.size(), null));
            } else {
                settled.forEach(part -> placed.addAll(place(part, placed.size(), by(equal))));
            }
        }
        return placed;
    }

    private List<OptionResult> place(List<OptionResult> group, int ahead, @Nullable TieBreak by) {
        var seats = question.seats();
        if (isTie(group, ahead)) {
            return group.stream()
                    .map(option -> option.placed(Reason.TIED, 0, null))
                    .toList();
        }
        return group.stream()
                .map(option -> ahead < seats
                        ? option.placed(Reason.ELECTED, 0, by)
                        : option.placed(Reason.RESERVE, ahead - seats + 1, by))
                .toList();
    }

    private boolean isTie(List<OptionResult> group, int ahead) {
        return ahead < question.seats() && ahead + group.size() > question.seats();
    }

    private @Nullable List<List<OptionResult>> settle(List<OptionResult> group, Set<String> equal) {
        var settlement = settlement(equal);
        if (settlement != null) {
            return inOrder(group, settlement.order());
        }
        return question.rule().tieBreak() == TieBreak.HIGHER_SCORE ? byScore(group) : null;
    }

    private @Nullable Settlement settlement(Set<String> equal) {
        return settlements.stream()
                .filter(settlement ->
                        settlement.order().size() == equal.size() && new HashSet<>(settlement.order()).equals(equal))
                .findFirst()
                .orElse(null);
    }

    private TieBreak by(Set<String> equal) {
        var settlement = settlement(equal);
        return settlement == null ? TieBreak.HIGHER_SCORE : settlement.by();
    }

    private static List<List<OptionResult>> inOrder(List<OptionResult> group, List<String> order) {
        var byKey = group.stream().collect(Collectors.toMap(OptionResult::key, option -> option));
        var parts = new ArrayList<List<OptionResult>>();
        order.forEach(key -> {
            var option = byKey.get(key);
            if (option != null) {
                parts.add(List.of(option));
            }
        });
        return parts;
    }

    /** Null when not all of them have a score: then nobody is told apart. */
    private @Nullable List<List<OptionResult>> byScore(List<OptionResult> group) {
        var scores = scores();
        return group.stream().allMatch(option -> scores.containsKey(option.key()))
                ? Preference.groups(group, option -> scores.getOrDefault(option.key(), BigDecimal.ZERO))
                : null;
    }

    private Map<String, BigDecimal> scores() {
        var scores = new HashMap<String, BigDecimal>();
        for (var option : question.options()) {
            var score = option.score();
            if (score != null) {
                scores.put(option.key(), score);
            }
        }
        return scores;
    }
}
