package vn.suyton.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes SVG text: elements, attributes as name and value in turn, escaped content. */
final class Svg {

    private final StringBuilder out = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    void open(String element, Object... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
    }

    void leaf(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>");
    }

    void close() {
        out.append("</").append(open.pop()).append('>');
    }

    void text(String content) {
        escape(content);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** Whole numbers without a fraction, others with one decimal. */
    static String number(double value) {
        var tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1] instanceof Double value ? number(value) : attributes[i + 1].toString());
            out.append('"');
        }
    }

    private void escape(String content) {
        for (int i = 0; i < content.length(); i++) {
            var character = content.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(character);
            }
        }
    }
}
