package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NavigationItem;

/**
 * Lays the frame and the words beside the model of every page, problem pages included: as request attributes they are
 * there also when no controller got to make a model.
 */
@Component
class FrameInterceptor implements HandlerInterceptor {

    private final CurrentActor current;
    private final List<NavigationItem> items;
    private final WordsFactory words;
    private final LanguageResolver languages;

    FrameInterceptor(CurrentActor current, List<NavigationItem> items, WordsFactory words, LanguageResolver languages) {
        this.current = current;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.words = words;
        this.languages = languages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        lay(request, () -> current.of(request));
        if (!Requests.isApi(request)) {
            // the choice is kept only when it was made with this request
            LanguageResolver.chosen(request.getParameter(LanguageResolver.PARAMETER))
                    .ifPresent(language -> languages.setLocale(request, response, language));
        }
        return true;
    }

    /** For pages that must not touch the database again, because it may be what failed. */
    void layWithoutActor(HttpServletRequest request) {
        lay(request, Optional::empty);
    }

    private void lay(HttpServletRequest request, Supplier<Optional<Actor>> who) {
        var path = Requests.path(request);
        var query = request.getQueryString();
        var address = request.getContextPath() + path + (query == null ? "" : "?" + query);
        request.setAttribute("frame", new PageFrame(who, items, address, path));
        request.setAttribute("words", words.in(languages.resolveLocale(request)));
    }
}
