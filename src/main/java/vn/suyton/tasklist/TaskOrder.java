package vn.suyton.tasklist;

import java.util.Arrays;
import java.util.Optional;

/** In which order; the text is the one of the API, a minus means the other way round. */
public enum TaskOrder {
    DUE("due"),
    DUE_LATEST("-due"),
    CREATED("created"),
    CREATED_LATEST("-created");

    private final String text;

    TaskOrder(String text) {
        this.text = text;
    }

    public static Optional<TaskOrder> find(String text) {
        return Arrays.stream(values()).filter(order -> order.text.equals(text)).findFirst();
    }

    boolean byDue() {
        return this == DUE || this == DUE_LATEST;
    }

    boolean latestFirst() {
        return this == DUE_LATEST || this == CREATED_LATEST;
    }
}
