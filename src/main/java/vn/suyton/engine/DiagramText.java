package vn.suyton.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.model.bpmn.instance.BaseElement;

/** The words of a drawing: in the reader's language, and broken into lines. SVG breaks no lines by itself. */
final class DiagramText {

    /** Font sizes in the units of the drawing; static/css/bpmn.css says the same. */
    static final double TASK_FONT = 12.5;

    static final double LABEL_FONT = 11.5;
    static final double LINE = 15;

    private static final double STEP = 4;
    private static final String NARROW = "fijlrtI.,:;'!|()-/ ìíịỉĩ";
    private static final String WIDE = "mwMW%&@";

    private DiagramText() {}

    /** Models are drawn in Vietnamese; other languages stand in extension properties such as {@code name.en}. */
    static String name(BaseElement element, Locale reader) {
        var translated = StepCatalogue.properties(element).get("name." + reader.getLanguage());
        if (translated != null) {
            return translated;
        }
        var original = element.getAttributeValue("name");
        return original == null ? "" : original;
    }

    /** Breaks between words into as few lines as fit, of about equal length; a word wider than the line stands alone. */
    static List<String> wrap(String text, double width, double font) {
        var lines = fill(text, width, font);
        for (double narrower = width - STEP; narrower > 0; narrower -= STEP) {
            var balanced = fill(text, narrower, font);
            if (balanced.size() > lines.size()) {
                return lines;
            }
            lines = balanced;
        }
        return lines;
    }

    private static List<String> fill(String text, double width, double font) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && width(line + " " + word, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Writes lines one below the other, centred at x. */
    static void write(Svg svg, List<String> lines, double x, double firstBaseline) {
        svg.open("text", "class", "bpmn-text", "text-anchor", "middle");
        for (int i = 0; i < lines.size(); i++) {
            svg.open("tspan", "x", x, "y", firstBaseline + i * LINE);
            svg.text(lines.get(i));
            svg.close();
        }
        svg.close();
    }

    /** Writes a label beside a shape or a line. */
    static void label(Svg svg, String text, DiagramBox box) {
        if (text.isEmpty()) {
            return;
        }
        svg.open("g", "class", "bpmn-label");
        write(svg, wrap(text, box.width(), LABEL_FONT), box.centerX(), box.y() + LABEL_FONT);
        svg.close();
    }

    /** About how wide a text is in a sans-serif font. */
    private static double width(String text, double font) {
        return text.codePoints().mapToDouble(DiagramText::share).sum() * font;
    }

    private static double share(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.3;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.86;
        }
        return Character.isUpperCase(character) ? 0.7 : 0.55;
    }
}
