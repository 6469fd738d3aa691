package vn.suyton.board.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.ShiftableClock;

/**
 * Tables as files for spreadsheets. No text becomes a formula: in a workbook it is a text cell, in CSV an apostrophe stands
 * before what a program would calculate.
 */
final class SheetFiles {

    /** Spreadsheets in Vietnamese write decimals with a comma and so expect semicolons between the columns. */
    static final String SEPARATOR = ";";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /**
     * Before what a program would calculate at the beginning of a cell; also where a cell begins for one that parts the
     * columns in another way.
     */
    private static final Pattern CALCULATES = Pattern.compile("(^|[,;\t\r\n])(?=[=+\\-@])|^(?=[\t\r\n])");

    private static final String DAY = "dd/MM/yyyy";
    private static final String MOMENT = "dd/MM/yyyy HH:mm";
    private static final int WIDTH = 18;
    private static final int FIRST_WIDTH = 40;

    private SheetFiles() {}

    static byte[] workbook(List<Sheet> sheets) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "SuyTon", "1.0")) {
            for (var sheet : sheets) {
                write(workbook.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void write(Worksheet target, Sheet sheet) {
        for (int column = 0; column < sheet.heads().size(); column++) {
            target.value(0, column, sheet.heads().get(column));
            target.style(0, column).bold().wrapText(true).set();
            target.width(column, column == 0 ? FIRST_WIDTH : WIDTH);
        }
        target.freezePane(0, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            var cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(target, row + 1, column, cells.get(column));
            }
        }
    }

    private static void write(Worksheet target, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            target.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            target.value(row, column, day);
            target.style(row, column).format(DAY).set();
        } else if (value instanceof Instant moment) {
            target.value(row, column, moment.atZone(ShiftableClock.VIETNAM));
            target.style(row, column).format(MOMENT).set();
        } else if (value != null) {
            target.value(row, column, value.toString());
        }
    }

    /** UTF-8 with the mark by which spreadsheets know it; times are Vietnam's. */
    static byte[] csv(Sheet sheet) {
        var lines = Stream.concat(Stream.of(List.<@Nullable Object>copyOf(sheet.heads())), sheet.rows().stream())
                .map(cells -> cells.stream().map(SheetFiles::cell).collect(Collectors.joining(SEPARATOR)))
                .collect(Collectors.joining("\r\n", String.valueOf(BYTE_ORDER_MARK), "\r\n"));
        return lines.getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return format(DAY).format(day);
        }
        if (value instanceof Instant moment) {
            return format(MOMENT).format(moment.atZone(ShiftableClock.VIETNAM));
        }
        return value instanceof Number ? value.toString().replace('.', ',') : quoted(harmless(value.toString()));
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    private static String harmless(String text) {
        return CALCULATES.matcher(text).replaceAll("$1'");
    }

    private static String quoted(String text) {
        var needed = text.contains(SEPARATOR) || text.contains("\"") || text.contains("\n") || text.contains("\r");
        return needed ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
