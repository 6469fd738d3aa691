package vn.suyton.ballot;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads JSON with nothing but the JDK. Long arrays of the outermost object can be taken element by element, so that a
 * record of any length needs little memory. Refuses what is no JSON, and a name given twice.
 */
final class JsonText {

    private static final int END = -1;
    private static final int DEEPEST = 50;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;
    private static final Map<Character, Character> ESCAPES =
            Map.of('"', '"', '\\', '\\', '/', '/', 'b', '\b', 'f', '\f', 'n', '\n', 'r', '\r', 't', '\t');

    /** The text is no JSON. */
    static final class NotJson extends RuntimeException {
        NotJson(String message) {
            super(message);
        }
    }

    private final Reader reader;
    private final Map<String, String> names = new HashMap<>();
    private int next;
    private long position = -1;
    private int depth;

    private JsonText(Reader reader) throws IOException {
        this.reader = reader;
        advance();
    }

    /** The outermost object without the arrays that are streamed. */
    static Map<String, Object> read(Reader reader, Map<String, Consumer<Object>> streamed) throws IOException {
        var text = new JsonText(reader);
        text.skipBlanks();
        var value = text.object(streamed);
        text.skipBlanks();
        if (text.next != END) {
            throw text.fault();
        }
        return value;
    }

    private Map<String, Object> object(Map<String, Consumer<Object>> streamed) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        expect('{');
        while (isNotEnd(values.isEmpty(), '}')) {
            var name = name();
            skipBlanks();
            expect(':');
            skipBlanks();
            var consumer = streamed.get(name);
            var value = consumer == null ? value() : stream(consumer);
            if (values.put(name, value) != null) {
                throw fault();
            }
        }
        return values;
    }

    private Object stream(Consumer<Object> consumer) throws IOException {
        expect('[');
        long elements = 0;
        while (isNotEnd(elements == 0, ']')) {
            consumer.accept(value());
            elements++;
        }
        return elements;
    }

    private List<Object> array() throws IOException {
        var values = new ArrayList<Object>();
        expect('[');
        while (isNotEnd(values.isEmpty(), ']')) {
            values.add(value());
        }
        return values;
    }

    /** Moves to the next element, or past the end. */
    private boolean isNotEnd(boolean first, char end) throws IOException {
        skipBlanks();
        if (next == end) {
            advance();
            return false;
        }
        if (!first) {
            expect(',');
            skipBlanks();
        }
        return true;
    }

    private Object value() throws IOException {
        if (++depth > DEEPEST) {
            throw fault();
        }
        skipBlanks();
        var value = switch (next) {
            case '{' -> object(Map.of());
            case '[' -> array();
            case '"' -> text();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
        depth--;
        return value;
    }

    private Object word(String word, Object value) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            expect(word.charAt(i));
        }
        return value;
    }

    private Object number() throws IOException {
        var digits = new StringBuilder();
        while (next != END && "+-.eE0123456789".indexOf(next) >= 0) {
            digits.append((char) next);
            advance();
        }
        try {
            var number = new BigDecimal(digits.toString());
            return number.scale() == 0 ? (Object) number.longValueExact() : number;
        } catch (ArithmeticException | NumberFormatException e) {
            throw fault();
        }
    }

    private String name() throws IOException {
        var name = text();
        return names.computeIfAbsent(name, key -> key);
    }

    private String text() throws IOException {
        expect('"');
        var text = new StringBuilder();
        while (next != '"') {
            if (next < ' ') {
                throw fault();
            }
            text.append(next == '\\' ? escaped() : (char) next);
            advance();
        }
        advance();
        return text.toString();
    }

    private char escaped() throws IOException {
        advance();
        if (next == 'u') {
            return hexadecimal();
        }
        var character = next == END ? null : ESCAPES.get((char) next);
        if (character == null) {
            throw fault();
        }
        return character;
    }

    private char hexadecimal() throws IOException {
        var code = 0;
        for (int i = 0; i < HEX_DIGITS; i++) {
            advance();
            var digit = Character.digit(next, HEX);
            if (digit < 0) {
                throw fault();
            }
            code = code * HEX + digit;
        }
        return (char) code;
    }

    private void skipBlanks() throws IOException {
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            advance();
        }
    }

    private void expect(char character) throws IOException {
        if (next != character) {
            throw fault();
        }
        advance();
    }

    private void advance() throws IOException {
        next = reader.read();
        position++;
    }

    private NotJson fault() {
        return new NotJson("not JSON at character " + position);
    }
}
