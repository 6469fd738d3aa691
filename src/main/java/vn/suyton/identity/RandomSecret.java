package vn.suyton.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A secret of 256 random bits, shown once; what is stored is only its hash.
 *
 * @param text what its owner keeps, safe in an address
 */
record RandomSecret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static RandomSecret create() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new RandomSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return HexFormat.of().formatHex(Digest.of(text));
    }

    @Override
    public String toString() {
        return "RandomSecret";
    }
}
