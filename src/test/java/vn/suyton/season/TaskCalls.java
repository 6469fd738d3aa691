package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What people do with the tasks in their lists. */
final class TaskCalls {

    private static final String USUAL_COMMENT = "Đã xem xét hồ sơ";

    private final SeasonHttp http;

    TaskCalls(SeasonHttp http) {
        this.http = http;
    }

    /** A task that waits, and the call that decides it. */
    record Decision(String path, Map<String, Object> body) {}

    /** Decides all tasks of the step in the person's lists; there must be at least one. */
    void decide(String username, String step, String outcome) {
        var decisions = waiting(username, step, outcome, USUAL_COMMENT);
        assertThat(decisions).as("%s has %s to do", username, step).isNotEmpty();
        decisions.forEach(decision -> http.post(username, decision.path(), decision.body()));
    }

    /** Decides the first one with a reason. */
    void decideFirst(String username, String step, String outcome, String comment) {
        var decision = waiting(username, step, outcome, comment).get(0);
        http.post(username, decision.path(), decision.body());
    }

    boolean waits(String username, String step) {
        return !tasks(username, step).isEmpty();
    }

    List<Decision> waiting(String username, String step, String outcome, String comment) {
        return tasks(username, step).stream()
                .map(task -> new Decision(
                        "/tasks/" + task.path("id").stringValue() + "/completion",
                        Map.of(
                                "revision",
                                task.path("revision").intValue(),
                                "outcome",
                                outcome,
                                "comment",
                                comment,
                                "form",
                                Map.of("password", SeasonHttp.PASSWORD))))
                .toList();
    }

    /** Those one could take and those one has taken. */
    List<JsonNode> tasks(String username, String step) {
        var found = new ArrayList<JsonNode>();
        for (var list : List.of("available", "mine")) {
            http.get(username, "/tasks?limit=200&list=" + list + "&step=" + step)
                    .path("items")
                    .forEach(found::add);
        }
        return found;
    }
}
