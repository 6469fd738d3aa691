package vn.suyton.platform;

import java.util.List;

/**
 * A rule said no. The exception's message is for the log; people read {@code problem.<type>.title} and
 * {@code problem.<type>.detail} of the message bundles, filled with {@link #arguments()}.
 */
public abstract class DomainProblem extends RuntimeException {

    /** What kind of no, which decides the HTTP status: 404, 409, 422, 403, 429, 415, 413. */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        RULE_VIOLATED,
        FORBIDDEN,
        TOO_MANY,
        UNSUPPORTED,
        TOO_LARGE
    }

    private final Kind kind;
    private final String type;
    private final transient List<Object> arguments;

    protected DomainProblem(Kind kind, String type, Object... arguments) {
        super(type + " " + List.of(arguments));
        this.kind = kind;
        this.type = type;
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    /** Values for the placeholders of the message, in order. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Problems of single fields, empty when the problem is not about input. */
    public List<FieldProblem> fields() {
        return List.of();
    }
}
