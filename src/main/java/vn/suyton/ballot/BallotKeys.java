package vn.suyton.ballot;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the key pair of one ballot, and gives its halves back while they exist. */
@Component
class BallotKeys {

    private static final int BITS = 3072;

    private final KeySafe safe;

    BallotKeys(KeySafe safe) {
        this.safe = safe;
    }

    /**
     * The keys of a ballot as its row keeps them, in Base64.
     *
     * @param wrappedPrivateKey null once the ballot is counted, failed or cancelled
     * @param keyFile name of the outer key in the {@link KeySafe}
     */
    record Kept(String publicKey, @Nullable String wrappedPrivateKey, String keyFile) {}

    Kept create(BallotId ballot) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            var file = safe.create();
            var wrapped = Envelope.encrypt(
                    safe.read(file), ballot.value(), pair.getPrivate().getEncoded());
            return new Kept(base64(pair.getPublic().getEncoded()), base64(wrapped), file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PublicKey publicKey(Kept keys) {
        try {
            var encoded = new X509EncodedKeySpec(bytes(keys.publicKey()));
            return KeyFactory.getInstance("RSA").generatePublic(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    PrivateKey open(BallotId ballot, Kept keys) {
        var wrapped = keys.wrappedPrivateKey();
        if (wrapped == null) {
            throw new BallotProblems.KeyMissing();
        }
        var outer = safe.read(keys.keyFile());
        try {
            var encoded = Envelope.decrypt(outer, ballot.value(), bytes(wrapped));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new BallotProblems.KeyMissing();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
