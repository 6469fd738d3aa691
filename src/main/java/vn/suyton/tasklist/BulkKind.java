package vn.suyton.tasklist;

/** What is done to many tasks at once. */
public enum BulkKind {
    COMPLETE,
    CLAIM
}
