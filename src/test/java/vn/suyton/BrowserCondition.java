package vn.suyton;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test without a browser, but not where the browser is required: there it shall fail. */
public final class BrowserCondition implements ExecutionCondition {

    /** Where the package {@code chromium} of Debian puts it. */
    public static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var required = Boolean.parseBoolean(System.getenv("SUYTON_BROWSER_REQUIRED"));
        return required || Files.isExecutable(CHROMIUM)
                ? ConditionEvaluationResult.enabled("There is a browser, or there must be one")
                : ConditionEvaluationResult.disabled(CHROMIUM + " is not installed");
    }
}
