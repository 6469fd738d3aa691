package vn.suyton.audit;

/**
 * What is hashed of an entry, as JSON with sorted keys and without blanks (RFC 8785), in three parts. Between them stand
 * the hash of the entry before and the number of this one, which only the end of the chain knows.
 */
record AuditText(String begin, String middle, String end) {

    static AuditText of(AuditEntry entry) {
        var begin = new CanonicalJson()
                .text("action", entry.action())
                .text("actor", entry.actor())
                .text("actorName", entry.actorName())
                .text("at", entry.at().toString())
                .text("comment", entry.comment())
                .raw("details", entry.details())
                .text("onBehalfOf", entry.onBehalfOf());
        var end = new CanonicalJson().text("subjectId", entry.subjectId()).text("subjectKind", entry.subjectKind());
        return new AuditText(begin.open() + ",\"previousHash\":\"", "\",\"seq\":", "," + end.rest());
    }

    String with(String previousHash, long seq) {
        return begin + previousHash + middle + seq + end;
    }
}
