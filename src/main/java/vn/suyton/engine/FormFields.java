package vn.suyton.engine;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the page of a step asked beyond outcome and comment, as it is kept: JSON. A password is never part of it.
 */
public record FormFields(Map<String, String> values) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String PASSWORD = "password";

    /** Keeps everything but the password. */
    public FormFields {
        var kept = new TreeMap<>(values);
        kept.remove(PASSWORD);
        values = Map.copyOf(kept);
    }

    static FormFields parse(String json) {
        return new FormFields(MAPPER.readValue(json, new TypeReference<Map<String, String>>() {}));
    }

    @Override
    public String toString() {
        return MAPPER.writeValueAsString(new TreeMap<>(values));
    }
}
