package vn.suyton.ballot;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** An object of a record that was read, with its place for messages; refuses what does not have the right form. */
final class RecordTree {

    /** The record lacks something, or has something of the wrong form. */
    static final class Malformed extends RuntimeException {
        Malformed(String place, String problem) {
            super(place + ": " + problem);
        }
    }

    private final String place;
    private final Map<?, ?> values;

    RecordTree(String place, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new Malformed(place, "is no object");
        }
        this.place = place;
        this.values = map;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        return as(name, String.class, "a text");
    }

    long number(String name) {
        var number = as(name, Long.class, "a whole number");
        if (number < 0) {
            throw new Malformed(at(name), "is negative");
        }
        return number;
    }

    int small(String name) {
        var number = number(name);
        if (number > Integer.MAX_VALUE) {
            throw new Malformed(at(name), "is too large");
        }
        return (int) number;
    }

    boolean flag(String name) {
        return as(name, Boolean.class, "true or false");
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return parse(name, word -> Enum.valueOf(type, word));
    }

    <T> T parse(String name, Function<String, T> parser) {
        var text = text(name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed(at(name), "unknown value " + text);
        }
    }

    RecordTree object(String name) {
        return new RecordTree(at(name), as(name, Map.class, "an object"));
    }

    List<RecordTree> objects(String name) {
        return list(name).stream().map(value -> new RecordTree(at(name), value)).toList();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .map(value -> value instanceof String text ? text : refuse(name))
                .toList();
    }

    Map<?, ?> values() {
        return values;
    }

    private String refuse(String name) {
        throw new Malformed(at(name), "holds something that is no text");
    }

    private List<?> list(String name) {
        return as(name, List.class, "a list");
    }

    private <T> T as(String name, Class<T> type, String what) {
        var value = values.get(name);
        if (!type.isInstance(value)) {
            throw new Malformed(at(name), value == null ? "is missing" : "is not " + what);
        }
        return type.cast(value);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
