package vn.suyton.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parts of an upload before anybody asks for its parameters: the filter that looks for the CSRF token would be
 * the first, and what is too large would end there without a page.
 */
@Component
@Order(UploadFilter.BEFORE_SECURITY)
class UploadFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -101;

    private static final String UNREADABLE = UploadFilter.class.getName() + ".UNREADABLE";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Calls with a token have no CSRF token; their upload is read by the handler, once we know who they are. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null
                || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            var unreadable = request.getAttribute(UNREADABLE) != null;
            chain.doFilter(unreadable ? new ParameterlessRequest(request) : request, response);
        } else if (isReadable(request, response)) {
            chain.doFilter(request, response);
        }
    }

    private static boolean isReadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getParts();
            return true;
        } catch (IllegalStateException e) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        } catch (ServletException | IOException e) {
            refuse(request, response, HttpStatus.BAD_REQUEST);
        }
        return false;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        request.setAttribute(UNREADABLE, true);
        request.setAttribute(ErrorPageController.PROBLEM, ProblemCatalogue.of(status));
        response.sendError(status.value());
    }
}
