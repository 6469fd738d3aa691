package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvelopeTests {

    private static final KeyPair KEYS = keys();
    private static final String PAPER = "{\"giấy\":\"phiếu\"}";

    @Test
    void opensToWhatWasSealed() throws GeneralSecurityException {
        var sealed = Envelope.seal(KEYS.getPublic(), Envelope.BLOCK, "b/p", PAPER);

        assertThat(Envelope.open(KEYS.getPrivate(), "b/p", sealed)).isEqualTo(PAPER);
    }

    @Test
    void hasOneLengthWhateverIsInside() {
        var lengths = IntStream.of(0, 1, 100, 2000, 4092)
                .map(size -> Envelope.seal(KEYS.getPublic(), Envelope.BLOCK, "b/p", "x".repeat(size))
                        .length())
                .distinct();

        assertThat(lengths.toArray()).containsExactly((384 + 12 + 4096 + 16 + 2) / 3 * 4);
    }

    @Test
    void showsNothingOfThePaperAndNeverLooksTheSame() {
        var one = Envelope.seal(KEYS.getPublic(), Envelope.BLOCK, "b/p", PAPER);
        var two = Envelope.seal(KEYS.getPublic(), Envelope.BLOCK, "b/p", PAPER);

        assertThat(one).isNotEqualTo(two);
        assertThat(new String(Base64.getDecoder().decode(one), StandardCharsets.UTF_8))
                .doesNotContain("phiếu");
    }

    @Test
    void refusesAPaperThatIsTooLong() {
        assertThatThrownBy(() -> Envelope.seal(KEYS.getPublic(), Envelope.BLOCK, "b/p", "x".repeat(4093)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Envelope.paddedLength(4092)).isEqualTo(4096);
        assertThat(Envelope.paddedLength(4093)).isEqualTo(8192);
    }

    @Test
    void doesNotOpenWhenAnyPartWasChanged() {
        var sealed = Base64.getDecoder().decode(Envelope.seal(KEYS.getPublic(), Envelope.BLOCK, "b/p", PAPER));

        for (var position : new int[] {0, 383, 384, 396, 2000, sealed.length - 1}) {
            var changed = sealed.clone();
            changed[position] ^= 1;
            assertThatThrownBy(() -> Envelope.open(KEYS.getPrivate(), "b/p", base64(changed)))
                    .isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> Envelope.open(KEYS.getPrivate(), "b/p", base64(new byte[20])))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void doesNotOpenInTheNameOfAnotherVoter() {
        var sealed = Envelope.seal(KEYS.getPublic(), Envelope.BLOCK, "b/p", PAPER);

        assertThatThrownBy(() -> Envelope.open(KEYS.getPrivate(), "b/q", sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void cannotBeOpenedByAnybodyOnceTheOuterKeyIsDestroyed(@TempDir Path directory) throws Exception {
        var safe = new KeySafe(new BallotProperties(directory.resolve("keys"), Duration.ZERO));
        var keys = new BallotKeys(safe);
        var ballot = BallotId.random();
        var kept = keys.create(ballot, new byte[0]);
        var sealed = Envelope.seal(BallotKeys.publicKey(kept), Envelope.BLOCK, "b/p", PAPER);
        assertThat(Envelope.open(keys.open(ballot, kept, new byte[0]), "b/p", sealed))
                .isEqualTo(PAPER);

        safe.destroy(kept.keyFile());

        assertThat(safe.names()).isEmpty();
        assertThatThrownBy(() -> keys.open(ballot, kept, new byte[0])).isInstanceOf(BallotProblems.KeyMissing.class);
    }

    @Test
    void keepsTheOuterKeyReadableForTheOwnerOnly(@TempDir Path directory) throws Exception {
        var safe = new KeySafe(new BallotProperties(directory.resolve("keys"), Duration.ZERO));

        var file = directory.resolve("keys").resolve(safe.create());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("keys"))))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesTheKeyOfAnotherBallot(@TempDir Path directory) {
        var keys = new BallotKeys(new KeySafe(new BallotProperties(directory, Duration.ZERO)));
        var kept = keys.create(BallotId.random(), new byte[0]);

        assertThatThrownBy(() -> keys.open(BallotId.random(), kept, new byte[0]))
                .isInstanceOf(BallotProblems.KeyMissing.class);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
