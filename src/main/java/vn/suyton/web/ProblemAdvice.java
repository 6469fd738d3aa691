package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

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

    @ExceptionHandler(Exception.class)
    Object answer(HttpServletRequest request, HttpServletResponse response, Exception e) {
        var problem = ProblemCatalogue.of(e);
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        return problems.answer(request, problem.withHeaders(new HttpHeaders()), e);
    }
}
