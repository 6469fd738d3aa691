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

    /** The entry that follows another one. */
    static AuditEntry after(AuditHead head, Act act, Instant at) {
        var unsealed = new AuditEntry(
                head.seq() + 1,
                at,
                act.actor(),
                act.actorName(),
                act.onBehalfOf(),
                act.action(),
                act.subject().kind(),
                act.subject().id(),
                act.comment(),
                CanonicalJson.of(act.details()),
                head.hash(),
                "");
        return unsealed.sealed();
    }

    private AuditEntry sealed() {
        return new AuditEntry(
                seq,
                at,
                actor,
                actorName,
                onBehalfOf,
                action,
                subjectKind,
                subjectId,
                comment,
                details,
                previousHash,
                computedHash());
    }

    /** The hash the entry must have. */
    String computedHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(canonical().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything but the hash, as JSON with sorted keys and without blanks (RFC 8785). */
    String canonical() {
        return new CanonicalJson()
                .text("action", action)
                .text("actor", actor)
                .text("actorName", actorName)
                .text("at", at.toString())
                .text("comment", comment)
                .raw("details", details)
                .text("onBehalfOf", onBehalfOf)
                .text("previousHash", previousHash)
                .raw("seq", Long.toString(seq))
                .text("subjectId", subjectId)
                .text("subjectKind", subjectKind)
                .end();
    }
}
