package vn.suyton.nomination;

import java.util.List;

/**
 * What a rule says against a nomination.
 *
 * @param rule name of the rule in kebab-case; the text for people is {@code finding.<rule>}
 * @param legalBasis where the rule comes from
 * @param arguments values for the placeholders of the text
 */
public record Finding(String rule, String legalBasis, Severity severity, List<String> arguments) {

    /** A blocking finding keeps the nomination from being handed in; a warning is shown to everybody who decides. */
    public enum Severity {
        BLOCKING,
        WARNING
    }

    static Finding blocking(String rule, String legalBasis, String... arguments) {
        return new Finding(rule, legalBasis, Severity.BLOCKING, List.of(arguments));
    }

    boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }
}
