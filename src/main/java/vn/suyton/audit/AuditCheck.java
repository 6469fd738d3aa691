package vn.suyton.audit;

import org.jspecify.annotations.Nullable;

/**
 * What re-computing the whole chain showed.
 *
 * @param entries how many entries were found right, from the first on
 * @param headHash hash at the end of the chain. Kept elsewhere (on paper, say), it later proves that nobody has written
 *     the chain anew
 * @param fault null when the chain is whole
 * @param seq number of the first entry that is wrong, null when the chain is whole
 */
public record AuditCheck(
        long entries,
        String headHash,
        @Nullable Fault fault,
        @Nullable Long seq) {

    /** What is wrong. */
    public enum Fault {
        /** The entry is not what was recorded. */
        CHANGED,
        /** The entry was there and is not any more. */
        MISSING,
        /** The entry was written past the application. */
        INSERTED,
        /** The entry is as recorded, but the end of the chain was tampered with. */
        HEAD_CHANGED
    }

    public boolean isIntact() {
        return fault == null;
    }
}
