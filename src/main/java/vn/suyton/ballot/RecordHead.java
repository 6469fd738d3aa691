package vn.suyton.ballot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of the public record and of the minutes: which ballot, on what roll, with which rules.
 *
 * @param openedAt as ISO-8601 text, like {@code closedAt}
 */
record RecordHead(
        String id,
        String title,
        String openedAt,
        String closedAt,
        String ruleSet,
        List<Question> questions,
        @Nullable String rollHash) {}
