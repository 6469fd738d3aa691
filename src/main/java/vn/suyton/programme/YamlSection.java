package vn.suyton.programme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import vn.suyton.platform.Ratio;

/**
 * A mapping of a YAML file, read strictly: a key that nobody asked for is a fault, and each fault names file and line.
 */
final class YamlSection {

    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    YamlSection(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, "expected a mapping of keys to values");
        }
        for (var tuple : mapping.getValue()) {
            var key = text(tuple.getKeyNode(), "a key");
            if (values.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), "key '" + key + "' is given twice");
            }
        }
    }

    String text(String key) {
        return text(required(key), key);
    }

    LocalDate day(String key) {
        return day(required(key), key);
    }

    Optional<LocalDate> findDay(String key) {
        return find(key).map(value -> day(value, key));
    }

    Optional<String> findText(String key) {
        return find(key).map(value -> text(value, key));
    }

    Ratio ratio(String key) {
        var value = required(key);
        var ratio = parse(value, key, "a fraction like 4/5", Ratio::parse);
        if (ratio.of() == 0 || ratio.part() > ratio.of()) {
            throw fault(value, "'" + key + "' must be a fraction from 0/1 to 1/1, not " + ratio);
        }
        return ratio;
    }

    BigDecimal decimal(String key) {
        var value = required(key);
        var number = parse(value, key, "a number", BigDecimal::new);
        if (number.signum() < 0) {
            throw fault(value, "'" + key + "' must not be negative");
        }
        return number;
    }

    long whole(String key, long least) {
        var value = required(key);
        var number = parse(value, key, "a whole number", Long::parseLong);
        if (number < least) {
            throw fault(value, "'" + key + "' must be at least " + least);
        }
        return number;
    }

    /** False when the key is not there. */
    boolean optionalFlag(String key) {
        return find(key).isPresent() && flag(key);
    }

    boolean flag(String key) {
        var value = required(key);
        if (!(value instanceof ScalarNode scalar) || !Tag.BOOL.equals(scalar.getTag())) {
            throw fault(value, "'" + key + "' must be true or false");
        }
        return "true".equals(scalar.getValue());
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        var words = Arrays.toString(type.getEnumConstants());
        return parse(required(key), key, "one of " + words, word -> Enum.valueOf(type, word));
    }

    <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
        var words = Arrays.toString(type.getEnumConstants());
        return items(key).stream()
                .map(item -> parse(item, key, "a list of " + words, word -> Enum.valueOf(type, word)))
                .toList();
    }

    YamlSection section(String key) {
        return new YamlSection(file, required(key));
    }

    Optional<YamlSection> findSection(String key) {
        return find(key).map(value -> new YamlSection(file, value));
    }

    /** A list of sections; its keys are checked when each is read. */
    <T> List<T> sections(String key, Function<YamlSection, T> reader) {
        var result = new ArrayList<T>();
        for (var item : items(key)) {
            var section = new YamlSection(file, item);
            result.add(reader.apply(section));
            section.requireNothingElse();
        }
        return List.copyOf(result);
    }

    /** A list of texts, at least one. */
    List<String> texts(String key) {
        var texts = items(key).stream().map(item -> text(item, key)).toList();
        if (texts.isEmpty()) {
            throw fault(required(key), "'" + key + "' must not be empty");
        }
        return texts;
    }

    List<LocalDate> days(String key) {
        return items(key).stream().map(item -> day(item, key)).toList();
    }

    void requireNothingElse() {
        for (var key : values.keySet()) {
            if (!read.contains(key)) {
                throw fault(
                        values.get(key),
                        "unknown key '" + key + "', expected one of "
                                + read.stream().sorted().toList());
            }
        }
    }

    InvalidRulebook fault(String key, String reason) {
        return fault(values.get(key), reason);
    }

    int line() {
        return line(node);
    }

    String file() {
        return file;
    }

    private List<Node> items(String key) {
        var value = required(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw fault(value, "'" + key + "' must be a list");
    }

    private Optional<Node> find(String key) {
        read.add(key);
        return Optional.ofNullable(values.get(key)).filter(value -> !Tag.NULL.equals(value.getTag()));
    }

    private Node required(String key) {
        return find(key).orElseThrow(() -> fault(node, "key '" + key + "' is missing"));
    }

    private LocalDate day(Node value, String key) {
        return parse(value, key, "a day like 2024-01-01", LocalDate::parse);
    }

    private String text(Node value, String key) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw fault(value, "'" + key + "' must be a text that is not empty");
    }

    private <T> T parse(Node value, String key, String expected, Function<String, T> reader) {
        var text = text(value, key);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw fault(value, "'" + key + "' must be " + expected + ", not '" + text + "'");
        }
    }

    private InvalidRulebook fault(@Nullable Node place, String reason) {
        return new InvalidRulebook(file, line(place == null ? node : place), reason);
    }

    private static int line(Node place) {
        return place.getStartMark().getLine() + 1;
    }
}
