package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Vietnamese or English. Pages remember the choice made by {@code ?lang=} in a cookie; the API follows
 * {@code Accept-Language}. Vietnamese is the default of both, whatever the machine speaks.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class LanguageResolver implements LocaleResolver {

    static final String PARAMETER = "lang";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (Requests.isApi(request)) {
            return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        }
        var cookie = WebUtils.getCookie(request, PARAMETER);
        return chosen(request.getParameter(PARAMETER))
                .or(() -> cookie == null ? Optional.empty() : chosen(cookie.getValue()))
                .orElse(VIETNAMESE);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            var cookie = ResponseCookie.from(PARAMETER, locale.getLanguage())
                    .path("/")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(Duration.ofDays(365))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    /** The language with that code, if we speak it. */
    static Optional<Locale> chosen(@Nullable String code) {
        return LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }

    private static Locale accepted(@Nullable String header) {
        if (!StringUtils.hasText(header)) {
            return VIETNAMESE;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }
}
