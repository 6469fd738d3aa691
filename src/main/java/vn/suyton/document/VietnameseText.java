package vn.suyton.document;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Money;
import vn.suyton.platform.Ratio;
import vn.suyton.platform.ShiftableClock;

/**
 * Numbers, dates and names as official documents write them; templates know it as {@code vi}. What is already text
 * stays as it is, what is absent becomes empty.
 */
final class VietnameseText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern PHRASE = Pattern.compile(
            "(?:(?:hội )?liên hiệp|phụ nữ|việt nam|trung ương|hội đồng|thành phố|thi đua|khen thưởng|phong trào"
                    + "|xuất sắc|đơn vị|cụm trưởng|năm \\d{4})\\p{P}*(?=\\s|$)|\\S+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", VIETNAMESE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút'", VIETNAMESE);

    public String upper(@Nullable String text) {
        return text == null ? "" : text.toUpperCase(VIETNAMESE);
    }

    /** "ngày 05 tháng 12 năm 2022": days below 10 and the months 1 and 2 are padded (Decree 30/2020/NĐ-CP). */
    public String longDate(@Nullable Object value) {
        var day = day(value);
        if (day == null) {
            return text(value);
        }
        var month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    public String shortDate(@Nullable Object value) {
        var day = day(value);
        return day == null ? text(value) : DAY.format(day);
    }

    /** "08 giờ 05 phút, ngày 18 tháng 11 năm 2022", in Vietnam's time. */
    public String moment(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return HOUR.format(instant.atZone(ShiftableClock.VIETNAM)) + ", " + longDate(value);
        }
        if (value instanceof ZonedDateTime time) {
            return moment(time.toInstant());
        }
        return longDate(value);
    }

    /** At least two digits, as counts of people and ballots are written: 9 is "09". */
    public String count(@Nullable Object value) {
        return value instanceof Number number ? "%02d".formatted(number.longValue()) : text(value);
    }

    /** "18.720.000", without the unit. */
    public String amount(@Nullable Object value) {
        return value instanceof Number || value instanceof Money ? grouped(vnd(value)) : text(value);
    }

    public String amountInWords(@Nullable Object value) {
        return MoneyWords.of(vnd(value));
    }

    /** "7/8 (87,5%)". */
    public String ratio(@Nullable Object value) {
        if (value instanceof Ratio ratio) {
            return ratio + " (" + percent(ratio) + ")";
        }
        return text(value);
    }

    /** "87,5%", rounded down so that a missed threshold never looks reached. */
    public String percent(Ratio ratio) {
        return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(VIETNAMESE)).format(ratio.percent()) + "%";
    }

    public String share(Number part, Number whole) {
        return percent(new Ratio(part.longValue(), whole.longValue()));
    }

    public long sum(List<?> amounts) {
        return amounts.stream().mapToLong(VietnameseText::vnd).sum();
    }

    /** "“Bằng khen” cho 12 tập thể; “Cờ thi đua” cho 01 tập thể", in the order of first occurrence. */
    public String tally(List<?> names, String counted) {
        var counts = new LinkedHashMap<String, Integer>();
        names.forEach(name -> counts.merge(text(name), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> "%s cho %02d %s".formatted(entry.getKey(), entry.getValue(), counted))
                .collect(Collectors.joining("; "));
    }

    /** Lines of a text; none for an absent one. */
    public List<String> lines(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : text.lines().toList();
    }

    /** Words and the compounds that a heading does not tear apart at the end of a line. */
    public List<String> phrases(@Nullable String text) {
        return text == null
                ? List.of()
                : PHRASE.matcher(text).results().map(MatchResult::group).toList();
    }

    /** "Căn cứ Luật Thi đua, khen thưởng" for a basis that is only named; punctuation at the end is left to the list. */
    public String basis(String line) {
        var bare = line.strip().replaceFirst("[;,.]+$", "");
        return bare.startsWith("Căn cứ ") || bare.startsWith("Theo ") || bare.startsWith("Xét ")
                ? bare
                : "Căn cứ " + bare;
    }

    public String oneLine(@Nullable String text) {
        return String.join(" ", lines(text));
    }

    /** The list in rows of {@code size}, for cells that stand side by side. */
    public List<List<Object>> rows(List<?> items, int size) {
        var rows = new ArrayList<List<Object>>();
        for (var from = 0; from < items.size(); from += size) {
            rows.add(new ArrayList<>(items.subList(from, Math.min(items.size(), from + size))));
        }
        return rows;
    }

    /** Lets a long code break anywhere: blocks of eight. */
    public String blocks(@Nullable String code) {
        return code == null ? "" : code.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return LocalDate.ofInstant(instant, ShiftableClock.VIETNAM);
        }
        return value instanceof LocalDate day ? day : null;
    }

    private static long vnd(@Nullable Object value) {
        if (value instanceof Money money) {
            return money.vnd();
        }
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static String grouped(long value) {
        return "%,d".formatted(value).replace(',', '.');
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
