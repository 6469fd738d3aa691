package vn.suyton.web;

import vn.suyton.platform.DomainProblem;

/** Why a call with a key is neither done nor answered from memory. */
final class IdempotencyProblems {

    private IdempotencyProblems() {}

    /** The key belongs to a call with another body: 422 {@code /problems/key-reused}. */
    static final class KeyReused extends DomainProblem {

        KeyReused() {
            super(Kind.RULE_VIOLATED, "key-reused");
        }
    }

    /** The first call with the key has not been answered yet: 409 {@code /problems/call-running}. */
    static final class CallRunning extends DomainProblem {

        CallRunning() {
            super(Kind.CONFLICT, "call-running");
        }
    }
}
