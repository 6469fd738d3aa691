package vn.suyton.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which text is searched: without tone marks, đ as d, lower case. "Nguyễn Đức" becomes "nguyen duc". */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SearchText() {}

    public static String of(String text) {
        var marks = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(marks)
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }
}
