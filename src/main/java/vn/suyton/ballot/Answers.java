package vn.suyton.ballot;

import java.util.List;
import java.util.Map;

/**
 * A paper's complete answers.
 *
 * @param marks by question, for every option that the voter may mark
 * @param rankings by question of the kind {@code RANK}: options, the most preferred first
 */
public record Answers(Map<String, Map<String, Mark>> marks, Map<String, List<String>> rankings) {

    /** Never shows a choice: this text may end up in a log. */
    @Override
    public String toString() {
        return "Answers";
    }
}
