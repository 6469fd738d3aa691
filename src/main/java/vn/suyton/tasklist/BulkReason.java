package vn.suyton.tasklist;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.suyton.platform.DomainProblem;

/**
 * Why a task was left out or refused.
 *
 * @param code type of the problem, or {@code field.<code>} for what is wrong with the input
 * @param arguments values for the placeholders of its text
 */
public record BulkReason(String code, List<String> arguments) {

    private static final String FIELD = "field.";
    private static final JsonMapper JSON = new JsonMapper();

    static BulkReason of(DomainProblem refusal) {
        return refusal.fields().stream()
                .findFirst()
                .map(field -> new BulkReason(FIELD + field.code(), texts(field.arguments())))
                .orElseGet(() -> new BulkReason(refusal.type(), texts(refusal.arguments())));
    }

    static BulkReason stored(String code, String arguments) {
        return new BulkReason(code, JSON.readValue(arguments, new TypeReference<List<String>>() {}));
    }

    /** Key of its sentence in the message bundles. */
    public String key() {
        return code.startsWith(FIELD) ? code : "problem." + code + ".detail";
    }

    String argumentsAsJson() {
        return JSON.writeValueAsString(arguments);
    }

    private static List<String> texts(List<Object> values) {
        return values.stream().map(String::valueOf).toList();
    }
}
