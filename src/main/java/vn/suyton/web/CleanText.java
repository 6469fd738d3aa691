package vn.suyton.web;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The one form in which text enters: composed (NFC), because the same Vietnamese word typed on two machines can have
 * different characters, and without control characters other than tab and line break.
 */
final class CleanText {

    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private CleanText() {}

    static String of(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n');
        return Normalizer.normalize(CONTROL.matcher(lines).replaceAll(""), Normalizer.Form.NFC);
    }
}
