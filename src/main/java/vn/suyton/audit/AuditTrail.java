package vn.suyton.audit;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.audit.AuditCheck.Fault;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.Page;
import vn.suyton.platform.Role;

/** The trail for those who watch over it: auditors and administrators. Nobody can write to it but by acting. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    private static final int AT_ONCE = 1000;

    private final AuditMapper entries;

    AuditTrail(AuditMapper entries) {
        this.entries = entries;
    }

    public static boolean isOpenTo(Actor actor) {
        return actor.holdsCentral(Role.AUDITOR) || actor.holdsCentral(Role.ADMIN);
    }

    /** Newest first. */
    public Page<AuditEntry> search(Actor actor, AuditFilter filter) {
        checkMayRead(actor);
        return Page.of(entries.search(filter), filter.rows() - 1, entry -> Long.toString(entry.seq()));
    }

    /** Computes every hash again. Names the first entry that was changed, taken out or put in. */
    public AuditCheck check(Actor actor) {
        checkMayRead(actor);
        // in this order: whoever writes meanwhile moves the end of the chain after we have looked at the last entry
        var first = entries.firstSeq();
        var last = entries.lastSeq();
        var head = entries.findHead().orElseThrow();
        var chain = new ChainCheck();
        if (first < 1) {
            return chain.fault(Fault.INSERTED, first).orElseThrow();
        }
        Optional<AuditCheck> fault = Optional.empty();
        while (fault.isEmpty() && chain.reached() < head.seq()) {
            var limit = (int) Math.min(AT_ONCE, head.seq() - chain.reached());
            var next = entries.listAfter(chain.reached(), limit);
            if (next.isEmpty()) {
                return chain.end(head);
            }
            fault = chain.go(next);
        }
        return fault.or(() -> last > head.seq() ? chain.fault(Fault.INSERTED, head.seq() + 1) : Optional.empty())
                .orElseGet(() -> chain.end(head));
    }

    private static void checkMayRead(Actor actor) {
        if (!isOpenTo(actor)) {
            throw new NotAllowed("audit.read");
        }
    }
}
