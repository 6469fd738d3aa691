package vn.suyton.engine;

/**
 * Where a task stands. {@code HELD}: decided, but still to be undone for a few seconds; its process waits as before.
 * {@code WITHDRAWN}: its process went on or ended without anybody deciding it.
 */
public enum TaskState {
    OPEN,
    HELD,
    DONE,
    WITHDRAWN;

    /** Whether the process still waits for the task. */
    public boolean isWaiting() {
        return this == OPEN || this == HELD;
    }
}
