package vn.suyton.document;

import java.time.Instant;
import vn.suyton.platform.SubjectRef;

/**
 * An official document as it was made; the content is read apart.
 *
 * @param kind {@code MINUTES}, {@code SUBMISSION_LETTER}, {@code DECISION}, {@code CERTIFICATE}
 * @param title for people, Vietnamese as all documents are
 * @param sha256 of the content, lower-case hex
 */
public record StoredDocument(
        String id, String kind, SubjectRef subject, String title, String fileName, String sha256, Instant createdAt) {}
