package vn.suyton.audit;

/** The end of the chain. */
record AuditHead(long seq, String hash) {

    static AuditHead of(AuditEntry entry) {
        return new AuditHead(entry.seq(), entry.hash());
    }
}
