package vn.suyton.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.suyton.identity.PasswordChangeRequired;

/** Nobody works with a password that somebody else chose: all pages lead to the form for a new one. */
@Component
class PasswordChangeFirst implements HandlerInterceptor, WebMvcConfigurer {

    private final CurrentActor current;

    PasswordChangeFirst(CurrentActor current) {
        this.current = current;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/account/password", "/sign-in", "/error", "/problem");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod) || !current.mustChangePassword(request)) {
            return true;
        }
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            throw new PasswordChangeRequired();
        }
        response.sendRedirect(request.getContextPath() + "/account/password");
        return false;
    }
}
