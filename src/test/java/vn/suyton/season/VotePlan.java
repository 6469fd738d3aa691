package vn.suyton.season;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Marks one paper after the other so that each option comes to the number of votes wanted for it. */
final class VotePlan {

    private final ToIntBiFunction<JsonNode, JsonNode> wanted;
    private final Map<String, Integer> left = new HashMap<>();

    /** @param wanted votes in favour for an option of a question */
    VotePlan(ToIntBiFunction<JsonNode, JsonNode> wanted) {
        this.wanted = wanted;
    }

    /** The answers of the next voter, who sees this ballot. */
    Map<String, Object> next(JsonNode ballot) {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : ballot.path("questions")) {
            var allowed = allowed(ballot, question);
            allowed.forEach(
                    option -> left.computeIfAbsent(key(question, option), key -> wanted.applyAsInt(question, option)));
            answers.put(id(question), isPick(question) ? pick(question, allowed) : approve(question, allowed));
        }
        return answers;
    }

    /** A valid paper of somebody who is against all and picks the first who may be picked. */
    static Map<String, Object> against(JsonNode ballot) {
        var answers = new LinkedHashMap<String, Object>();
        for (var question : ballot.path("questions")) {
            var allowed = allowed(ballot, question);
            var no = new LinkedHashMap<String, String>();
            allowed.forEach(option -> no.put(id(option), "NO"));
            answers.put(id(question), isPick(question) ? List.of(id(allowed.get(0))) : no);
        }
        return answers;
    }

    private Map<String, String> approve(JsonNode question, List<JsonNode> allowed) {
        var marks = new LinkedHashMap<String, String>();
        for (var option : allowed) {
            marks.put(id(option), left.merge(key(question, option), -1, Integer::sum) >= 0 ? "YES" : "NO");
        }
        return marks;
    }

    private List<String> pick(JsonNode question, List<JsonNode> allowed) {
        var most = allowed.stream()
                .max(Comparator.comparingInt(option -> left.getOrDefault(key(question, option), 0)))
                .orElseThrow();
        left.merge(key(question, most), -1, Integer::sum);
        return List.of(id(most));
    }

    private static List<JsonNode> allowed(JsonNode ballot, JsonNode question) {
        var closed = new ArrayList<String>();
        ballot.path("mayNotMark").forEach(option -> closed.add(option.stringValue()));
        return StreamSupport.stream(question.path("options").spliterator(), false)
                .filter(option -> !closed.contains(id(option)))
                .toList();
    }

    static boolean isPick(JsonNode question) {
        return question.path("kind").stringValue().equals("PICK");
    }

    private static String key(JsonNode question, JsonNode option) {
        return id(question) + "/" + id(option);
    }

    private static String id(JsonNode node) {
        return node.path("id").stringValue();
    }
}
