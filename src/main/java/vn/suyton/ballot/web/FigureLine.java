package vn.suyton.ballot.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import vn.suyton.ballot.CheckedFigure;
import vn.suyton.ballot.QuestionResult;

/** A compared figure as people read it: where it stands in words, what the record says and what was computed. */
public record FigureLine(String about, String name, String said, String computed, boolean identical) {

    private static final Pattern OF_RESULT =
            Pattern.compile("result\\.questions\\[(\\d+)](?:\\.options\\[(\\d+)])?\\.(\\w+)(?:\\[\\d+])?");
    private static final String UNKNOWN = "";

    static FigureLine of(CheckedFigure figure, List<QuestionResult> questions, MessageSource messages, Locale locale) {
        var place = OF_RESULT.matcher(figure.place());
        var inResult = place.matches();
        var name = inResult ? place.group(3) : figure.place().replaceFirst("^result\\.", "");
        var number = name.replaceFirst("^signature\\.", "");
        var key = name.equals(number) ? name : "signature";
        return new FigureLine(
                inResult ? about(place, questions) : UNKNOWN,
                name(key, number, figure.place(), messages, locale),
                word(name, figure.said().replace("\"", ""), messages, locale),
                word(name, figure.computed().replace("\"", ""), messages, locale),
                figure.identical());
    }

    /** People do not read the names that programs use; whether two are identical is decided before. */
    private static String word(String name, String value, MessageSource messages, Locale locale) {
        var plain = value.replace('_', ' ');
        var word = name.equals("reason")
                ? messages.getMessage("ballot.result.outcome." + value, new Object[] {""}, plain, locale)
                : plain;
        return word == null ? plain : word.strip();
    }

    /** A file that somebody brings may hold names we do not know. */
    private static String name(String key, String number, String place, MessageSource messages, Locale locale) {
        var name = messages.getMessage("ballot.figure." + key, new Object[] {number}, place, locale);
        return name == null ? place : name;
    }

    /** Question and option that the figure belongs to. */
    private static String about(Matcher place, List<QuestionResult> questions) {
        var question = Integer.parseInt(place.group(1));
        if (question >= questions.size()) {
            return UNKNOWN;
        }
        var text = questions.get(question).text();
        if (place.group(2) == null) {
            return text;
        }
        var options = questions.get(question).options();
        var option = Integer.parseInt(place.group(2));
        return option < options.size() ? text + ": " + options.get(option).label() : text;
    }
}
