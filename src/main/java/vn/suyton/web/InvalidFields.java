package vn.suyton.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.suyton.platform.FieldProblem;

/** Reads the findings of binding and bean validation. */
final class InvalidFields {

    private InvalidFields() {}

    /** A body that can be read but not accepted is 422; a filter of the wrong type, like {@code year=abc}, is 400. */
    static Problem of(BindException invalid) {
        var errors = invalid.getFieldErrors();
        var unreadable = !errors.isEmpty() && errors.stream().allMatch(FieldError::isBindingFailure);
        var fields = errors.stream().map(InvalidFields::field).toList();
        return unreadable
                ? Problem.of(HttpStatus.BAD_REQUEST, "malformed").withFields(fields)
                : Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").withFields(fields);
    }

    static Problem of(HandlerMethodValidationException invalid) {
        var fields = invalid.getParameterValidationResults().stream()
                .flatMap(InvalidFields::fields)
                .toList();
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid").withFields(fields);
    }

    /** An id in the path that cannot be one names nothing; any other parameter is the caller's slip. */
    static Problem of(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var field = Problem.Field.of(FieldProblem.of(mismatch.getName(), "type-mismatch"));
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed").withFields(List.of(field));
    }

    private static Stream<Problem.Field> fields(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getFieldErrors().stream().map(InvalidFields::field);
        }
        var name = Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        return result.getResolvableErrors().stream()
                .map(error -> new Problem.Field(name, code(lastCode(error)), error));
    }

    private static Problem.Field field(FieldError error) {
        return new Problem.Field(error.getField(), code(error.getCode()), error);
    }

    private static @Nullable String lastCode(MessageSourceResolvable error) {
        var codes = error.getCodes();
        return codes == null || codes.length == 0 ? null : codes[codes.length - 1];
    }

    /** {@code NotBlank} becomes {@code not-blank}. */
    private static String code(@Nullable String code) {
        return code == null
                ? "invalid"
                : code.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
