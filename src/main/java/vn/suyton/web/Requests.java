package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What kind of answer a request wants. */
final class Requests {

    private Requests() {}

    /** The path the client asked for, without the context path; the original one while an error is rendered. */
    static String path(HttpServletRequest request) {
        var original = request.getAttribute("jakarta.servlet.error.request_uri");
        var uri = original instanceof String text ? text : request.getRequestURI();
        return uri.substring(Math.min(request.getContextPath().length(), uri.length()));
    }

    static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    /** Programs get problem+json, people a page. What does not say is a program under /api and a person elsewhere. */
    static boolean wantsPage(HttpServletRequest request) {
        if (isApi(request)) {
            return false;
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("text/html") || accept.contains("*/*");
    }

    /** The page of ours the person came from, unless it is this one. */
    static Optional<String> cameFrom(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return Optional.empty();
        }
        try {
            var from = new URI(referer);
            var ours = request.getServerName().equals(from.getHost());
            var path = from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
            var elsewhere = !request.getRequestURI().equals(from.getRawPath());
            return ours && elsewhere && path.startsWith("/") && !path.startsWith("//")
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
