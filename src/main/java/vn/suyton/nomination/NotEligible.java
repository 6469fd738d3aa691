package vn.suyton.nomination;

import java.util.List;
import vn.suyton.platform.DomainProblem;

/** The rulebook does not allow the nomination as it stands: 422, with every objection and its legal basis. */
public final class NotEligible extends DomainProblem {

    private final transient List<Finding> findings;

    NotEligible(List<Finding> findings) {
        super(Kind.RULE_VIOLATED, "not-eligible", findings.size());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
