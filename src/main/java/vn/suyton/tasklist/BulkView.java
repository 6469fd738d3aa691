package vn.suyton.tasklist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run as its owner sees it.
 *
 * @param outcomeLabel word of the button, null for a claim
 */
public record BulkView(BulkRun run, @Nullable String outcomeLabel, List<Item> items) {

    /**
     * A task of the run.
     *
     * @param title what the task is about, null for what the reader may not see
     * @param reason why it was left out or refused
     */
    public record Item(
            String taskId,
            @Nullable String title,
            @Nullable String step,
            BulkRowState state,
            @Nullable BulkReason reason) {}

    public List<Item> of(BulkRowState... states) {
        var wanted = List.of(states);
        return items.stream().filter(item -> wanted.contains(item.state())).toList();
    }

    public int count(BulkRowState state) {
        return of(state).size();
    }

    /** Those that were to be done and are not: refused, or somebody else was faster. */
    public List<Item> failures() {
        return of(BulkRowState.FAILED, BulkRowState.SKIPPED);
    }

    /** How many tasks the execution takes on. */
    public int taken() {
        return items.size() - count(BulkRowState.EXCLUDED);
    }

    /** Included tasks by the name of their step. */
    public Map<String, Long> includedBySteps() {
        return of(BulkRowState.INCLUDED).stream()
                .collect(Collectors.groupingBy(
                        item -> String.valueOf(item.step()), TreeMap::new, Collectors.counting()));
    }
}
