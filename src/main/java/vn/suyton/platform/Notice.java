package vn.suyton.platform;

import java.util.List;

/**
 * Something that particular people should hear of. A module publishes it inside the transaction of the act; whether it
 * arrives on the page, by mail at once or in a digest is the affair of the notifications and of the reader's choice. Never
 * carries the content of a ballot.
 *
 * @param kind kebab-case name, for instance {@code mentioned}; the texts are {@code notice.<kind>.title} and
 *     {@code notice.<kind>.text}
 * @param recipients usernames
 * @param path where the reader goes on from here, inside the application
 * @param arguments {0}, {1}, ... of the texts: names and titles, as they were then
 */
public record Notice(String kind, List<String> recipients, SubjectRef subject, String path, List<String> arguments) {}
