package vn.suyton.programme;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why the application does not start when the rulebook is wrong. */
final class InvalidRulebookAnalyzer extends AbstractFailureAnalyzer<InvalidRulebook> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidRulebook cause) {
        var faults = cause.faults().stream().map(fault -> "  - " + fault).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The rulebook is not valid:\n" + faults,
                "Correct the named lines and start again. The rulebook is read from the directory named by"
                        + " suyton.programme.rulebook (config/rulebook unless set); without that directory the one"
                        + " that comes with the application is used.",
                cause);
    }
}
