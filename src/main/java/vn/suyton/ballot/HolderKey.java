package vn.suyton.ballot;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * The key of one holder: 32 random bytes that only the holder has, as 64 hexadecimal digits. A share is sealed to its
 * public half by HPKE (RFC 9180), so the application can lock with it and not unlock.
 */
final class HolderKey {

    private static final int BYTES = 32;
    private static final byte[] NOTHING = {};
    private static final HPKE SUITE =
            new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);

    private final byte[] secret;
    private final AsymmetricCipherKeyPair pair;

    private HolderKey(byte[] secret) {
        this.secret = secret;
        this.pair = SUITE.deriveKeyPair(secret);
    }

    static HolderKey random() {
        return new HolderKey(Envelope.random(BYTES));
    }

    /** As people type it or a scanner reads it: in groups, with hyphens, in capitals. Empty when it can be no key. */
    static Optional<HolderKey> parse(String typed) {
        var digits = typed.replaceAll("[\\s\\p{Z}-]", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{" + 2 * BYTES + "}")
                ? Optional.of(new HolderKey(HexFormat.of().parseHex(digits)))
                : Optional.empty();
    }

    /** For the holder alone. */
    String text() {
        return HexFormat.of().formatHex(secret);
    }

    /** What is stored of it, in Base64. */
    String publicHalf() {
        return Base64.getEncoder().encodeToString(SUITE.serializePublicKey(pair.getPublic()));
    }

    /**
     * Locks a share with the public half of a key.
     *
     * @param place names ballot and holder; the share does not open elsewhere
     */
    static String seal(String publicHalf, String place, byte[] share) {
        try {
            var key = SUITE.deserializePublicKey(Base64.getDecoder().decode(publicHalf));
            var sealed = SUITE.seal(key, bytes(place), NOTHING, share, null, null, null);
            return Base64.getEncoder().encodeToString(sealed[1])
                    + "."
                    + Base64.getEncoder().encodeToString(sealed[0]);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }

    byte[] open(String place, String sealed) throws InvalidCipherTextException {
        var parts = sealed.split("\\.", 2);
        return SUITE.open(
                Base64.getDecoder().decode(parts[0]),
                pair,
                bytes(place),
                NOTHING,
                Base64.getDecoder().decode(parts[1]),
                null,
                null,
                null);
    }
}
