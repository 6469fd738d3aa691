package vn.suyton.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the BPMN file says about a user task: everything its page needs.
 *
 * @param names by language, {@code vi} and {@code en}
 * @param helps by language
 * @param irreversible the page shows a check page first
 * @param reauthenticate the password is asked again
 * @param dueWorkingDays working days until the task is due
 */
public record StepDefinition(
        String id,
        Map<String, String> names,
        Map<String, String> helps,
        List<Outcome> outcomes,
        boolean irreversible,
        boolean reauthenticate,
        int dueWorkingDays) {

    /**
     * A button of the page.
     *
     * @param labels by language, empty when the text is in the message bundles as {@code outcome.<id>}
     */
    public record Outcome(String id, boolean commentRequired, Map<String, String> labels) {

        public @Nullable String label(String language) {
            return labels.getOrDefault(language, labels.get("vi"));
        }
    }

    public Optional<Outcome> findOutcome(String outcomeId) {
        return outcomes.stream()
                .filter(outcome -> outcome.id().equals(outcomeId))
                .findFirst();
    }

    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("vi", id));
    }

    public String help(String language) {
        return helps.getOrDefault(language, helps.getOrDefault("vi", ""));
    }
}
