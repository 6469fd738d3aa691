package vn.suyton.programme;

import java.time.LocalDate;
import vn.suyton.platform.DomainProblem;

/** The rulebook does not reach back to that day. */
final class NoRulesInForce extends DomainProblem {

    NoRulesInForce(LocalDate day) {
        super(Kind.RULE_VIOLATED, "no-rules-in-force", day);
    }
}
