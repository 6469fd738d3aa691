package vn.suyton.tasklist;

/** Where a run stands: looked at only, waiting for or under execution, or through with every row. */
public enum BulkState {
    PREVIEW,
    QUEUED,
    FINISHED
}
