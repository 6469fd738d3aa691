package vn.suyton.nomination;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Results in numbers, by the name the unit gave them, in alphabetical order. */
public record Figures(@JsonValue Map<String, BigDecimal> values) {

    /** Most figures a nomination may have. */
    public static final int MAX = 30;

    private static final int MAX_DIGITS = 18;
    private static final int MAX_DECIMALS = 4;

    private static final JsonMapper JSON = JsonMapper.shared();

    @JsonCreator
    public Figures {
        values = new TreeMap<>(values);
    }

    /** A number nobody could print, or none at all. */
    Optional<String> firstOutOfBounds() {
        return values.entrySet().stream()
                .filter(figure -> !isReadable(figure.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isReadable(@Nullable BigDecimal figure) {
        return figure != null
                && figure.scale() <= MAX_DECIMALS
                && (long) figure.precision() - figure.scale() <= MAX_DIGITS;
    }

    static Figures parse(String json) {
        return new Figures(JSON.readValue(json, new TypeReference<Map<String, BigDecimal>>() {}));
    }

    /** As JSON, which is how it is stored. */
    @Override
    public String toString() {
        return JSON.writeValueAsString(values);
    }
}
