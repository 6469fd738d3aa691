package vn.suyton.web;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.suyton.identity.SignInLocked;
import vn.suyton.platform.DomainProblem;

/** Knows for each exception what kind of no it is. */
final class ProblemCatalogue {

    private static final HttpStatus INTERNAL = HttpStatus.INTERNAL_SERVER_ERROR;

    private static final Map<Integer, String> TYPES = Map.of(
            400, "malformed",
            401, "not-signed-in",
            403, "not-allowed",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "too-large",
            415, "unsupported-type",
            422, "invalid",
            503, "busy");

    private ProblemCatalogue() {}

    static Problem of(Exception e) {
        if (e instanceof DomainProblem refusal) {
            return of(refusal);
        }
        if (e instanceof BindException invalid) {
            return InvalidFields.of(invalid);
        }
        if (e instanceof HandlerMethodValidationException invalid) {
            return InvalidFields.of(invalid);
        }
        if (e instanceof MethodArgumentTypeMismatchException mismatch) {
            return InvalidFields.of(mismatch);
        }
        if (e instanceof ErrorResponse response) {
            return of(response.getStatusCode()).withHeaders(response.getHeaders());
        }
        return ofOther(e);
    }

    /** A status that nobody explained. */
    static Problem of(HttpStatusCode status) {
        if (status.is5xxServerError() && status.value() != 503) {
            return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
        }
        return Problem.of(status, TYPES.getOrDefault(status.value(), "other"));
    }

    private static Problem ofOther(Exception e) {
        if (e instanceof BadCredentialsException) {
            return Problem.of(HttpStatus.UNAUTHORIZED, "wrong-credentials");
        }
        if (e instanceof AuthenticationException) {
            return of(HttpStatus.UNAUTHORIZED);
        }
        if (e instanceof AccessDeniedException) {
            return of(HttpStatus.FORBIDDEN);
        }
        if (e instanceof HttpMessageNotReadableException || e instanceof TypeMismatchException) {
            return of(HttpStatus.BAD_REQUEST);
        }
        if (isConflict(e)) {
            return Problem.of(HttpStatus.CONFLICT, "changed-meanwhile");
        }
        return of(e instanceof TransientDataAccessException ? HttpStatus.SERVICE_UNAVAILABLE : INTERNAL);
    }

    /** Also a unique key that two people wanted at once; checks before the insert answer the ordinary case. */
    private static boolean isConflict(Exception e) {
        return e instanceof ConcurrencyFailureException
                || e instanceof DuplicateKeyException
                || e instanceof OptimisticLockingException;
    }

    private static Problem of(DomainProblem refusal) {
        var problem = Problem.of(status(refusal.kind()), refusal.type())
                .withArguments(refusal.arguments())
                .withFields(refusal.fields().stream().map(Problem.Field::of).toList());
        return refusal instanceof SignInLocked locked ? problem.withHeaders(retryAfter(locked)) : problem;
    }

    private static HttpStatus status(DomainProblem.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case RULE_VIOLATED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
        };
    }

    private static HttpHeaders retryAfter(SignInLocked locked) {
        var headers = new HttpHeaders();
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(locked.timeLeft().plusSeconds(1).toSeconds()));
        return headers;
    }
}
