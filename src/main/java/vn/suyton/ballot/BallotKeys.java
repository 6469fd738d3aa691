package vn.suyton.ballot;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    /**
     * @param secret what beside the key directory locks the private key; empty when nobody holds a key
     */
    Kept create(BallotId ballot, byte[] secret) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var pair = generator.generateKeyPair();
            return wrap(ballot, base64(pair.getPublic().getEncoded()), pair.getPrivate(), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same key with a new outer key, and nobody's share in it. */
    Kept unlock(BallotId ballot, Kept kept, PrivateKey opened) {
        return wrap(ballot, kept.publicKey(), opened, new byte[0]);
    }

    private Kept wrap(BallotId ballot, String publicKey, PrivateKey key, byte[] secret) {
        var file = safe.create();
        try {
            var wrapped = Envelope.encrypt(outer(file, secret), ballot.value(), key.getEncoded());
            return new Kept(publicKey, base64(wrapped), file);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] outer(String file, byte[] secret) {
        var stored = safe.read(file);
        if (secret.length == 0) {
            return stored;
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(stored, "HmacSHA256"));
            return mac.doFinal(secret);
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

    PrivateKey open(BallotId ballot, Kept keys, byte[] secret) {
        var wrapped = keys.wrappedPrivateKey();
        if (wrapped == null) {
            throw new BallotProblems.KeyMissing();
        }
        var outer = outer(keys.keyFile(), secret);
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
