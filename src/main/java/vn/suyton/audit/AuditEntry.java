package vn.suyton.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Act;

/**
 * One act as it was recorded.
 *
 * @param seq 1 for the first entry; without gaps
 * @param actor username, {@code system}, or {@code voter} where nobody may know who it was
 * @param actorName the name as it was then
 * @param details canonical JSON, to the byte as it was hashed
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 over all other components, lower-case hex
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String actorName,
        @Nullable String onBehalfOf,
        String action,
        String subjectKind,
        String subjectId,
        @Nullable String comment,
        String details,
        String previousHash,
        String hash) {

    /** An entry that has no place in the chain yet. */
    static AuditEntry of(Act act, Instant at) {
        return new AuditEntry(
                0,
                at,
                act.actor(),
                act.actorName(),
                act.onBehalfOf(),
                act.action(),
                act.subject().kind(),
                act.subject().id(),
                act.comment(),
                CanonicalJson.of(act.details()),
                "",
                "");
    }

    /** The hash the entry must have. */
    String computedHash() {
        return hashOf(AuditText.of(this).with(previousHash, seq));
    }

    /** As the end of the chain computes it in the database. */
    static String hashOf(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
