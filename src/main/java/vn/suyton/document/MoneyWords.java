package vn.suyton.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Amounts in Vietnamese words, as decisions and payment orders repeat them: 56.200.000 is "Năm mươi sáu triệu ...". */
public final class MoneyWords {

    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final long THOUSAND = 1_000;
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;

    private MoneyWords() {}

    /** Whole đồng, first letter a capital: 1.005.000 gives "Một triệu không trăm linh năm nghìn đồng". */
    public static String of(long vnd) {
        if (vnd < 0) {
            throw new IllegalArgumentException("An amount in words is not negative: " + vnd);
        }
        var words = number(vnd) + " đồng";
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String number(long value) {
        return value == 0 ? DIGITS.get(0) : String.join(" ", words(value, false));
    }

    /** With {@code full}, something stands before: hundreds and tens that are zero are spoken. */
    private static List<String> words(long value, boolean full) {
        var words = new ArrayList<String>();
        if (value >= BILLION) {
            words.addAll(words(value / BILLION, full));
            words.add("tỷ");
        }
        addGroup(words, value % BILLION / MILLION, "triệu", full);
        addGroup(words, value % MILLION / THOUSAND, "nghìn", full);
        addGroup(words, value % THOUSAND, "", full);
        return words;
    }

    private static void addGroup(List<String> words, long group, String unit, boolean full) {
        if (group == 0) {
            return;
        }
        words.addAll(belowThousand((int) group, full || !words.isEmpty()));
        if (!unit.isEmpty()) {
            words.add(unit);
        }
    }

    private static List<String> belowThousand(int value, boolean full) {
        var words = new ArrayList<String>();
        if (full || value >= 100) {
            words.add(DIGITS.get(value / 100));
            words.add("trăm");
        }
        var tens = value % 100 / 10;
        var ones = value % 10;
        if (tens == 0 && ones > 0 && !words.isEmpty()) {
            words.add("linh");
        }
        if (tens > 0) {
            words.add(tens == 1 ? "mười" : DIGITS.get(tens) + " mươi");
        }
        words.addAll(ones(tens, ones));
        return words;
    }

    private static List<String> ones(int tens, int ones) {
        if (ones == 0) {
            return List.of();
        }
        if (ones == 5 && tens > 0) {
            return List.of("lăm");
        }
        if (ones == 1 && tens > 1) {
            return List.of("mốt");
        }
        return List.of(ones == 4 && tens > 1 ? "tư" : DIGITS.get(ones));
    }
}
