package vn.suyton.audit;

import java.util.List;
import java.util.Optional;
import vn.suyton.audit.AuditCheck.Fault;

/** Goes along the chain from its first entry and remembers the last one that was right. */
final class ChainCheck {

    private static final AuditHead BEGIN = new AuditHead(0, "0".repeat(64));

    private AuditHead last = BEGIN;

    long reached() {
        return last.seq();
    }

    /** Looks at the next entries; the result is the first fault. */
    Optional<AuditCheck> go(List<AuditEntry> entries) {
        for (var entry : entries) {
            if (entry.seq() != last.seq() + 1) {
                return fault(Fault.MISSING, last.seq() + 1);
            }
            if (!entry.previousHash().equals(last.hash()) || !entry.hash().equals(entry.computedHash())) {
                return fault(Fault.CHANGED, entry.seq());
            }
            last = AuditHead.of(entry);
        }
        return Optional.empty();
    }

    /** Compares the last entry with the recorded end. */
    AuditCheck end(AuditHead head) {
        if (head.seq() > last.seq()) {
            return new AuditCheck(last.seq(), last.hash(), Fault.MISSING, last.seq() + 1);
        }
        return head.hash().equals(last.hash())
                ? new AuditCheck(last.seq(), last.hash(), null, null)
                : new AuditCheck(last.seq(), last.hash(), Fault.HEAD_CHANGED, head.seq());
    }

    Optional<AuditCheck> fault(Fault fault, long seq) {
        return Optional.of(new AuditCheck(last.seq(), last.hash(), fault, seq));
    }
}
