package vn.suyton.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code of a certificate as people type it: case, blanks and hyphens do not count.
 *
 * @param signs letters and digits only, upper case
 */
record VerificationCode(String signs) {

    private static final Pattern OTHER = Pattern.compile("[^A-Z0-9]");

    static VerificationCode of(String typed) {
        return new VerificationCode(
                OTHER.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll(""));
    }

    /** The lookup is by hash, so its time tells nothing about how much of a guess was right. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(signs.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
