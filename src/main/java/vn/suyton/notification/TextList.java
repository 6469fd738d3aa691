package vn.suyton.notification;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Some texts in one column, as a JSON list. */
record TextList(List<String> texts) {

    private static final JsonMapper JSON = new JsonMapper();

    TextList {
        texts = List.copyOf(texts);
    }

    static TextList parse(String json) {
        return new TextList(List.of(JSON.readValue(json, String[].class)));
    }

    Object[] toArray() {
        return texts.toArray();
    }

    @Override
    public String toString() {
        return JSON.writeValueAsString(texts);
    }
}
