package vn.suyton.platform;

import java.util.List;

/**
 * One thing wrong with one field of an input.
 *
 * @param field path as the sender wrote it, for instance {@code questions[0].seats}
 * @param code kebab-case; the text is {@code field.<code>} of the message bundles
 * @param arguments values for the placeholders of that text
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }
}
