package vn.suyton.ballot;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a paper, however often it arrives: sent twice, it is the same paper with the same receipt.
 *
 * @param secret made for one page and kept by it alone; both numbers of the receipt come from it
 * @param replaces what {@link #mark()} was in the box when the page was made; empty when there was no paper, null to
 *     replace whatever there is
 */
public record Sending(String secret, @Nullable String replaces) {

    private static final int BYTES = 16;
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{32}");

    /** In place of whatever is in the box. */
    static Sending unconditional() {
        return new Sending(random(), null);
    }

    static Sending inPlaceOf(String mark) {
        return new Sending(random(), mark);
    }

    /** What came back from a page; a secret that was not made by us is not used. */
    public static Sending ofPage(@Nullable String secret, @Nullable String replaces) {
        return secret == null || replaces == null || !SECRET.matcher(secret).matches()
                ? unconditional()
                : new Sending(secret, replaces);
    }

    /** Stands beside the envelope; tells nothing about the receipt to who does not have the secret. */
    String mark() {
        return CanonicalJson.sha256("sending " + secret);
    }

    /** The voter stands in it, so that nobody can make somebody else's numbers. */
    Receipt receipt(BallotId ballot, String personId) {
        return new Receipt(number("tracker", ballot, personId), number("check code", ballot, personId));
    }

    private String number(String what, BallotId ballot, String personId) {
        return CanonicalJson.sha256(what + "\n" + secret + "\n" + ballot.value() + "\n" + personId)
                .substring(0, 2 * BYTES);
    }

    private static String random() {
        return HexFormat.of().formatHex(Envelope.random(BYTES));
    }
}
