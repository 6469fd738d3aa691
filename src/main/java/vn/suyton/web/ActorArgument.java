package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.suyton.platform.Actor;

/**
 * Gives controllers the acting person as a parameter. On open pages it may be {@code Optional<Actor>} or
 * {@code @Nullable Actor}: nobody needs to be signed in there.
 */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

    private final CurrentActor current;

    ActorArgument(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == Actor.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var actor = current.of((HttpServletRequest) request.getNativeRequest());
        if (parameter.getParameterType() != Actor.class) {
            return actor;
        }
        if (actor.isEmpty() && !parameter.isOptional()) {
            throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
        }
        return actor.orElse(null);
    }
}
