package vn.suyton.platform;

import java.util.List;

/** The input cannot be accepted; each field problem says what to do. Answers 422 {@code /problems/invalid}. */
public final class InvalidInput extends DomainProblem {

    private final transient List<FieldProblem> fields;

    public InvalidInput(List<FieldProblem> fields) {
        super(
                Kind.RULE_VIOLATED,
                "invalid",
                fields.stream().map(f -> f.field() + " " + f.code()).toArray());
        this.fields = List.copyOf(fields);
    }

    public static InvalidInput of(String field, String code, Object... arguments) {
        return new InvalidInput(List.of(FieldProblem.of(field, code, arguments)));
    }

    @Override
    public List<FieldProblem> fields() {
        return fields;
    }
}
