package vn.suyton.tasklist;

/** Which tasks: those somebody has taken, those somebody could take, those somebody has decided. */
public enum TaskView {
    MINE,
    AVAILABLE,
    DONE
}
