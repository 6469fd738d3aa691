package vn.suyton.tasklist;

/** Carries out of the transaction which row could not be done; never leaves the module. */
final class BulkRowFailed extends RuntimeException {

    private final int place;
    private final RuntimeException reason;

    BulkRowFailed(int place, RuntimeException reason) {
        super(reason);
        this.place = place;
        this.reason = reason;
    }

    int place() {
        return place;
    }

    RuntimeException reason() {
        return reason;
    }
}
