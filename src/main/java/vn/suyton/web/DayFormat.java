package vn.suyton.web;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Days in forms and addresses: picked ({@code 2022-11-25}, as date inputs send and expect it) or typed (25/11/2022). */
final class DayFormat implements Formatter<LocalDate> {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        try {
            return text.contains("/") ? LocalDate.parse(text.strip(), TYPED) : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            var problem = new ParseException(text, 0);
            problem.initCause(e);
            throw problem;
        }
    }

    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
