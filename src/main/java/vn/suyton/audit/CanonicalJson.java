package vn.suyton.audit;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a JSON object the one way RFC 8785 allows, for texts and whole numbers. The caller sorts the keys. */
final class CanonicalJson {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final Map<Character, String> SHORT =
            Map.of('"', "\\\"", '\\', "\\\\", '\b', "\\b", '\f', "\\f", '\n', "\\n", '\r', "\\r", '\t', "\\t");

    private final StringBuilder json = new StringBuilder("{");

    static String of(Map<String, String> texts) {
        var json = new CanonicalJson();
        new TreeMap<>(texts).forEach(json::text);
        return json.end();
    }

    CanonicalJson text(String key, @Nullable String value) {
        return raw(key, value == null ? "null" : quoted(value));
    }

    /** A value that is JSON already. */
    CanonicalJson raw(String key, String value) {
        if (json.length() > 1) {
            json.append(',');
        }
        json.append(quoted(key)).append(':').append(value);
        return this;
    }

    String end() {
        return json + "}";
    }

    /** What has been written, for an object that goes on. */
    String open() {
        return json.toString();
    }

    /** All but the bracket that opens, for an object that has begun. */
    String rest() {
        return end().substring(1);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(letter -> quoted.append(escaped((char) letter)));
        return quoted.append('"').toString();
    }

    private static String escaped(char letter) {
        var usual = letter < FIRST_PRINTABLE ? String.format("\\u%04x", (int) letter) : String.valueOf(letter);
        return SHORT.getOrDefault(letter, usual);
    }
}
