package vn.suyton.ballot;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes maps, lists, texts, whole numbers and truth values in canonical JSON, the same as {@link CanonicalJson}, with
 * nothing but the JDK: the verifier must run alone.
 */
final class Json {

    private static final String SHORT = "\b\t\n\f\r";
    private static final String SHORT_LETTERS = "btnfr";

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    static String write(Object value) {
        var json = new Json();
        json.append(value);
        return json.out.toString();
    }

    private void append(Object value) {
        if (value instanceof Map<?, ?> map) {
            appendObject(map);
        } else if (value instanceof Collection<?> list) {
            appendArray(list);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            appendText(String.valueOf(value));
        }
    }

    private void appendObject(Map<?, ?> map) {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        var separator = '{';
        for (var entry : sorted.entrySet()) {
            out.append(separator);
            appendText(entry.getKey());
            out.append(':');
            append(entry.getValue());
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void appendArray(Collection<?> list) {
        var separator = '[';
        for (var value : list) {
            out.append(separator);
            append(value);
            separator = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private void appendText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendCharacter(text.charAt(i));
        }
        out.append('"');
    }

    private void appendCharacter(char c) {
        var at = SHORT.indexOf(c);
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (at >= 0) {
            out.append('\\').append(SHORT_LETTERS.charAt(at));
        } else if (c < ' ') {
            out.append(String.format("\\u%04X", (int) c));
        } else {
            out.append(c);
        }
    }
}
