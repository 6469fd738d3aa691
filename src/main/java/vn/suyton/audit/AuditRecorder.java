package vn.suyton.audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.platform.DomainEvent;
import vn.suyton.platform.ShiftableClock;

/**
 * Writes each act to the trail in the last moment of its transaction. The chain has one end, on which all transactions
 * wait for each other: taken last, it is held shortly, and whoever holds it waits for nothing else, so no deadlock comes
 * from it.
 */
@Component
class AuditRecorder {

    private final AuditMapper entries;
    private final ShiftableClock clock;
    private final TransactionTemplate transaction;

    AuditRecorder(AuditMapper entries, ShiftableClock clock, PlatformTransactionManager transactions) {
        this.entries = entries;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An act outside of any transaction gets one of its own. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
    void record(DomainEvent event) {
        transaction.executeWithoutResult(status -> append(event));
    }

    private void append(DomainEvent event) {
        var entry = AuditEntry.of(event.act(), clock.instant());
        if (entries.moveHead(AuditText.of(entry)) == 0) {
            throw new IllegalStateException("The trail has no end");
        }
        entries.insertAtHead(entry);
    }
}
