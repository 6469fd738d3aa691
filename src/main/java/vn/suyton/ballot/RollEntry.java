package vn.suyton.ballot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A voter as frozen on the roll.
 *
 * @param mayNotMark by key of the question, the keys of the options this voter is excluded from
 */
public record RollEntry(
        String personId, String name, @Nullable String unitId, int weight, Map<String, List<String>> mayNotMark) {

    static RollEntry of(Voter voter, List<Question> questions) {
        var excluded = new TreeMap<String, List<String>>();
        for (var question : questions) {
            var own = ownOptions(voter, question);
            if (!own.isEmpty()) {
                excluded.put(question.key(), own);
            }
        }
        return new RollEntry(voter.personId(), voter.name(), voter.unitId(), voter.weight(), excluded);
    }

    private static List<String> ownOptions(Voter voter, Question question) {
        var unit = voter.unitId();
        if (unit == null || !question.rule().excludeOwnUnit()) {
            return List.of();
        }
        return question.options().stream()
                .filter(option -> unit.equals(option.unitId()))
                .map(Option::key)
                .toList();
    }

    public boolean mayMark(String questionKey, String optionKey) {
        return !mayNotMark.getOrDefault(questionKey, List.of()).contains(optionKey);
    }
}
