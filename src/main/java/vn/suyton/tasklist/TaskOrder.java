package vn.suyton.tasklist;

import java.util.Arrays;
import java.util.Optional;

/** In which order; the text is the one of the API, a minus means the other way round. */
public enum TaskOrder {
    DUE("due", Column.DUE, false),
    DUE_LATEST("-due", Column.DUE, true),
    CREATED("created", Column.CREATED, false),
    CREATED_LATEST("-created", Column.CREATED, true),
    /** Case by case of a unit, the due ones first. */
    UNIT("unit", Column.UNIT, false),
    UNIT_LAST("-unit", Column.UNIT, true);

    /** What the rows are ordered by; what is done is always ordered by the moment it was done. */
    enum Column {
        DUE,
        CREATED,
        UNIT,
        COMPLETED
    }

    private final String text;
    private final Column column;
    private final boolean descending;

    TaskOrder(String text, Column column, boolean descending) {
        this.text = text;
        this.column = column;
        this.descending = descending;
    }

    public static Optional<TaskOrder> find(String text) {
        return Arrays.stream(values()).filter(order -> order.text.equals(text)).findFirst();
    }

    public String text() {
        return text;
    }

    Column column() {
        return column;
    }

    boolean descending() {
        return descending;
    }
}
