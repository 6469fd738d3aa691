package vn.suyton.platform;

/**
 * Points at the thing a task, an audit entry or a document is about.
 *
 * @param kind {@code NOMINATION}, {@code BALLOT}, {@code CLUSTER_VOTING}, {@code AWARD_REQUEST}, {@code ACCOUNT}, ...
 */
public record SubjectRef(String kind, String id) {}
