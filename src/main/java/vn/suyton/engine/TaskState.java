package vn.suyton.engine;

/** Where a task stands. {@code WITHDRAWN}: its process went on or ended without anybody deciding it. */
public enum TaskState {
    OPEN,
    DONE,
    WITHDRAWN
}
