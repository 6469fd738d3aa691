package vn.suyton.dossier;

import java.time.Instant;

/**
 * A file of a case, without its content.
 *
 * @param kind part of the dossier it belongs to, for instance {@code achievement-report}
 * @param name cleaned file name, for people
 * @param type media type found in the content, whatever the sender claimed
 * @param size bytes
 * @param sha256 of the content, lower-case hex
 * @param uploadedBy username
 */
public record Attachment(
        String id,
        String kind,
        String name,
        String type,
        int size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt) {}
