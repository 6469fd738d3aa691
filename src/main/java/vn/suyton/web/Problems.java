package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.ProblemDetails;

/** Puts a problem into words: a page for people, {@code application/problem+json} (RFC 9457) for programs. */
@Component
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;
    private final LanguageResolver languages;
    private final FrameInterceptor frames;
    private final List<ProblemDetails> details;

    Problems(
            MessageSource messages, LanguageResolver languages, FrameInterceptor frames, List<ProblemDetails> details) {
        this.messages = messages;
        this.languages = languages;
        this.frames = frames;
        this.details = details;
    }

    /** What is wrong with one field, as the API says it. */
    record FieldText(String field, String code, String message) {}

    /** The answer to a failed request. What nobody foresaw is logged here, once, under a reference people can quote. */
    Object answer(HttpServletRequest request, Problem problem, @Nullable Throwable cause) {
        var detail = detail(request, problem);
        if (problem.status().is5xxServerError()) {
            var incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("Incident {}: {} {}", incident, request.getMethod(), Requests.path(request), cause);
            detail.setProperty("incident", incident);
        }
        if (cause instanceof DomainProblem refusal) {
            details.forEach(module -> module.describe(refusal).forEach(detail::setProperty));
        }
        return Requests.wantsPage(request) ? page(request, problem, detail) : json(problem, detail);
    }

    ResponseEntity<ProblemDetail> json(Problem problem, ProblemDetail detail) {
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    ProblemDetail detail(HttpServletRequest request, Problem problem) {
        var language = languages.resolveLocale(request);
        var arguments = problem.arguments().toArray();
        var key = "problem." + problem.type();
        var detail = ProblemDetail.forStatus(problem.status());
        detail.setType(URI.create("/problems/" + problem.type()));
        detail.setTitle(say(key + ".title", arguments, "problem.other.title", language));
        detail.setDetail(say(key + ".detail", arguments, "problem.other.detail", language));
        detail.setInstance(URI.create(request.getRequestURI()));
        if (!problem.fields().isEmpty()) {
            detail.setProperty("errors", fields(problem, language));
        }
        return detail;
    }

    private ModelAndView page(HttpServletRequest request, Problem problem, ProblemDetail detail) {
        if (problem.status().is5xxServerError() || request.getAttribute("frame") == null) {
            frames.layWithoutActor(request);
        }
        var page = new ModelAndView("web/problem", problem.status());
        page.addObject("problem", detail);
        page.addObject("back", Requests.cameFrom(request).orElse(null));
        page.addObject(
                "errors",
                detail.getProperties() == null ? null : detail.getProperties().get("errors"));
        page.addObject(
                "incident",
                detail.getProperties() == null ? null : detail.getProperties().get("incident"));
        return page;
    }

    private List<FieldText> fields(Problem problem, Locale language) {
        return problem.fields().stream()
                .map(field -> new FieldText(field.name(), field.code(), messages.getMessage(field.text(), language)))
                .toList();
    }

    private String say(String key, Object[] arguments, String otherwise, Locale language) {
        var text = messages.getMessage(key, arguments, null, language);
        return text == null ? messages.getMessage(otherwise, null, language) : text;
    }
}
