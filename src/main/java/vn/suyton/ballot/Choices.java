package vn.suyton.ballot;

import java.util.List;
import java.util.Map;

/**
 * What a voter marked, as it came in: not checked yet.
 *
 * @param marks for approvals, by question and option: {@code YES}, {@code NO} or {@code ABSTAIN}
 * @param picks for picks, by question: the options
 */
public record Choices(Map<String, Map<String, String>> marks, Map<String, List<String>> picks) {

    /** Never shows a choice: this text may end up in a log. */
    @Override
    public String toString() {
        return "Choices";
    }
}
