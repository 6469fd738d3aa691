package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers every exception of a handler. One method for all: told apart by {@code produces}, a request that accepts
 * something else would match neither and see the exception.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    /**
     * A form that was refused is shown again at the address it was sent to. Reloading that page, coming back to it or
     * changing its language asks for an address that only takes forms: the page above it is the one meant.
     */
    @ExceptionHandler
    Object answer(HttpServletRequest request, HttpServletResponse response, HttpRequestMethodNotSupportedException e) {
        var path = Requests.path(request);
        var above = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (!"GET".equals(request.getMethod()) || above.isEmpty() || !Requests.wantsPage(request)) {
            return answer(request, response, (Exception) e);
        }
        var language = LanguageResolver.chosen(request.getParameter(LanguageResolver.PARAMETER));
        return new ModelAndView("redirect:" + above
                + language.map(l -> "?lang=" + l.getLanguage()).orElse(""));
    }

    /** The reader of a stream has closed the page: nobody is left to answer, and nothing is wrong. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyListens() {}

    @ExceptionHandler(Exception.class)
    Object answer(HttpServletRequest request, HttpServletResponse response, Exception e) {
        var problem = ProblemCatalogue.of(e);
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        return problems.answer(request, problem.withHeaders(new HttpHeaders()), e);
    }
}
