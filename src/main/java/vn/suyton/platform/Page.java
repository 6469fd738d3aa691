package vn.suyton.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, read by keyset.
 *
 * @param next cursor for the part after this one, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Of limit + 1 rows that were read, keeps {@code limit}; the extra one only says that there are more. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, limit);
        return new Page<>(List.copyOf(items), cursor.apply(items.get(limit - 1)));
    }

    public <R> Page<R> map(Function<T, R> to) {
        return new Page<>(items.stream().map(to).toList(), next);
    }
}
