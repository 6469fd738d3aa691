package vn.suyton.ballot;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a paper to the key of its ballot: a fresh AES-256 key, wrapped by RSA-OAEP, encrypts the paper padded to one
 * length, so that all envelopes of a ballot are equally long. Bound to its place: it does not open elsewhere.
 */
final class Envelope {

    static final int BLOCK = 4096;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private Envelope() {}

    /** The length to which a paper of at most {@code longest} bytes is padded. */
    static int paddedLength(int longest) {
        return (longest + Integer.BYTES + BLOCK - 1) / BLOCK * BLOCK;
    }

    /**
     * Seals a paper; the envelope is Base64.
     *
     * @param length padded length, fixed for the ballot
     * @param place names ballot and voter
     */
    static String seal(PublicKey key, int length, String place, String paper) {
        var text = paper.getBytes(StandardCharsets.UTF_8);
        if (text.length > length - Integer.BYTES) {
            throw new IllegalArgumentException("A paper is longer than the envelopes of its ballot");
        }
        var padded = ByteBuffer.allocate(length).putInt(text.length).put(text).array();
        var secret = random(KEY_BYTES);
        try {
            var rsa = oaep(Cipher.ENCRYPT_MODE, key);
            var wrapped = rsa.doFinal(secret);
            var sealed = encrypt(secret, place, padded);
            var envelope = ByteBuffer.allocate(wrapped.length + sealed.length)
                    .put(wrapped)
                    .put(sealed)
                    .array();
            return Base64.getEncoder().encodeToString(envelope);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String open(PrivateKey key, String place, String sealed) throws GeneralSecurityException {
        try {
            var envelope = Base64.getDecoder().decode(sealed);
            var rsa = oaep(Cipher.DECRYPT_MODE, key);
            var wrappedLength = rsa.getOutputSize(0);
            var secret = rsa.doFinal(envelope, 0, wrappedLength);
            var padded = ByteBuffer.wrap(
                    decrypt(secret, place, Arrays.copyOfRange(envelope, wrappedLength, envelope.length)));
            var text = new byte[padded.getInt()];
            padded.get(text);
            return new String(text, StandardCharsets.UTF_8);
        } catch (BufferUnderflowException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new GeneralSecurityException("Not an envelope of this ballot");
        }
    }

    /** AES-256-GCM with a fresh nonce in front. */
    static byte[] encrypt(byte[] secret, String place, byte[] clear) throws GeneralSecurityException {
        var nonce = random(NONCE_BYTES);
        var cipher = aes(Cipher.ENCRYPT_MODE, secret, nonce, place);
        var encrypted = cipher.doFinal(clear);
        return ByteBuffer.allocate(nonce.length + encrypted.length)
                .put(nonce)
                .put(encrypted)
                .array();
    }

    static byte[] decrypt(byte[] secret, String place, byte[] encrypted) throws GeneralSecurityException {
        var nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
        return aes(Cipher.DECRYPT_MODE, secret, nonce, place)
                .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Cipher oaep(int mode, Key key) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
        cipher.init(mode, key, OAEP);
        return cipher;
    }

    private static Cipher aes(int mode, byte[] secret, byte[] nonce, String place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
