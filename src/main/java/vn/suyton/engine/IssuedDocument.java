package vn.suyton.engine;

import java.time.Instant;

/**
 * A paper that a case brought forth.
 *
 * @param title for people, Vietnamese as all documents are
 * @param path where it can be read, inside the application
 */
public record IssuedDocument(String title, Instant issuedAt, String path) {}
