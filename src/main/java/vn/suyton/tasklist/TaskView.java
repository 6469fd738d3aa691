package vn.suyton.tasklist;

/**
 * Which tasks: those somebody could take, those somebody has taken, all open ones of the own offices whoever has taken
 * them, those somebody has decided.
 */
public enum TaskView {
    AVAILABLE,
    MINE,
    TEAM,
    DONE
}
