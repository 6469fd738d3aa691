package vn.suyton.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.suyton.platform.Actor;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.InvalidInput;

/**
 * Makes a call that creates something once, however often it is sent with the same {@code Idempotency-Key}. Only calls
 * named here take a key: an answer is kept, and that of a ballot must not be. Files need no key, the same file is kept
 * once anyway.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    private static final Set<String> CREATING = Set.of("/api/v1/nominations", "/api/v1/cluster-votings");
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 1024 * 1024;

    private final IdempotencyService calls;
    private final CurrentActor current;
    private final HandlerExceptionResolver refusals;

    IdempotencyFilter(
            IdempotencyService calls,
            CurrentActor current,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        super();
        this.calls = calls;
        this.current = current;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(HEADER) == null
                || !CREATING.contains(Requests.path(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = current.of(request);
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        try {
            var call = call(request, actor.get(), body);
            var earlier = calls.begin(call);
            if (earlier.isPresent()) {
                repeat(earlier.get(), response);
            } else {
                make(call, new RereadRequest(request, body), response, chain);
            }
        } catch (DomainProblem refusal) {
            refusals.resolveException(request, response, null, refusal);
        }
    }

    private void make(IdempotentCall call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
            if (answer.getStatus() == HttpStatus.CREATED.value()) {
                var text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
                calls.remember(call.answered(answer.getStatus(), answer.getHeader(HttpHeaders.LOCATION), text));
            }
        } finally {
            calls.forget(call);
            answer.copyBodyToResponse();
        }
    }

    private static void repeat(IdempotentCall earlier, HttpServletResponse response) throws IOException {
        response.setStatus(earlier.status() == null ? HttpStatus.CREATED.value() : earlier.status());
        if (earlier.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, earlier.location());
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(text(earlier.body()).getBytes(StandardCharsets.UTF_8));
    }

    private static IdempotentCall call(HttpServletRequest request, Actor actor, byte[] body) {
        var key = text(request.getHeader(HEADER)).strip();
        if (key.isEmpty()) {
            throw InvalidInput.of(HEADER, "required");
        }
        if (key.length() > LONGEST_KEY) {
            throw InvalidInput.of(HEADER, "too-long", LONGEST_KEY);
        }
        if (body.length > LARGEST_BODY) {
            throw InvalidInput.of("body", "too-large", LARGEST_BODY);
        }
        return new IdempotentCall(actor.username(), key, Requests.path(request), sha256(body), null, null, null);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
