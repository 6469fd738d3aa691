package vn.suyton.nomination.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.nomination.NotEligible;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.ProblemDetails;

/** Adds the objections of the rulebook to the answer. */
@Component
class EligibilityDetails implements ProblemDetails {

    private final FindingTexts findings;

    EligibilityDetails(FindingTexts findings) {
        this.findings = findings;
    }

    @Override
    public Map<String, Object> describe(DomainProblem problem) {
        return problem instanceof NotEligible refusal ? Map.of("findings", findings.of(refusal.findings())) : Map.of();
    }
}
