package vn.suyton.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed before or behind the handlers, where the container only knows a status. */
@Controller
class ErrorPageController implements ErrorController {

    /** Request attribute of whoever knows more than the status. */
    static final String PROBLEM = Problem.class.getName();

    private final Problems problems;

    ErrorPageController(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    Object answer(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // nobody was sent here by a failure: the address itself leads nowhere
        var status = code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND;
        var cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var known = request.getAttribute(PROBLEM);
        var problem = known instanceof Problem found ? found : ProblemCatalogue.of(status);
        return problems.answer(request, problem, cause instanceof Throwable thrown ? thrown : null);
    }
}
