package vn.suyton.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.SearchText;

/** The question as the database gets it. */
record TaskFilter(
        TaskQuery query,
        String username,
        List<Actor.Office> offices,
        @Nullable Instant dueBefore,
        List<String> words,
        @Nullable Instant afterTime,
        @Nullable String afterId,
        int limit) {

    private static final int MOST_WORDS = 10;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static TaskFilter of(Actor actor, TaskQuery query, Instant now) {
        var cursor = query.after() == null ? null : Cursor.of(query.after());
        return new TaskFilter(
                query,
                actor.username(),
                actor.offices(),
                query.overdue() ? now : query.dueBefore(),
                query.q() == null ? List.of() : words(query.q()),
                cursor == null ? null : cursor.time(),
                cursor == null ? null : cursor.id(),
                query.limit() + 1);
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(SearchText.of(text))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word.replaceAll("[!%_]", "!$0"))
                .toList();
    }

    /** Time and id of the last task seen, as {@link TaskRow#cursor} writes them. */
    private record Cursor(Instant time, String id) {

        private static final Pattern FORM = Pattern.compile("(\\d{1,14})_(.+)");

        static Cursor of(String text) {
            var parts = FORM.matcher(text);
            if (!parts.matches()) {
                throw InvalidInput.of("after", "invalid-format");
            }
            return new Cursor(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2));
        }
    }
}
