package vn.suyton.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the security filters refuse, in the same form as all other problems. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** Under this name the sign-in looks for the page to go on to. */
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

    private final Problems problems;
    private final CurrentActor current;
    private final JsonMapper json;

    SecurityProblems(Problems problems, CurrentActor current, JsonMapper json) {
        this.problems = problems;
        this.current = current;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (current.of(request).isEmpty()) {
            stranger(request, response);
            return;
        }
        var problem = Problem.of(HttpStatus.FORBIDDEN, e instanceof CsrfException ? "stale-form" : "not-allowed");
        if (Requests.wantsPage(request)) {
            request.setAttribute(ErrorPageController.PROBLEM, problem);
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        write(request, response, problem);
    }

    /** Who is not signed in, or not any more, first learns that, and not what is wrong with the form. */
    private void stranger(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Requests.wantsPage(request)) {
            // after the sign-in back to the page with the form; what was sent is not kept anywhere
            Requests.cameFrom(request)
                    .ifPresent(page -> request.getSession().setAttribute(WANTED, new SimpleSavedRequest(page)));
            response.sendRedirect(request.getContextPath() + "/sign-in?ended");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(request, response, Problem.of(HttpStatus.UNAUTHORIZED, "not-signed-in"));
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problems.detail(request, problem)));
    }
}
