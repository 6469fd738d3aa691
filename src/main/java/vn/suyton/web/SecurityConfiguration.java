package vn.suyton.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import vn.suyton.identity.LockedOut;
import vn.suyton.platform.Role;

/** Who may come in. What is not named here is closed; what a person may do inside, the services decide. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String[] OPEN = {
        "/sign-in",
        "/setup/*",
        "/public/**",
        "/honours",
        "/honours/**",
        "/verify",
        "/verify/**",
        // the link in a mail is the key
        "/unsubscribe/*",
        // only the profile demo has this page; before the sign-in it tells with which names
        "/demo/accounts",
        "/api/v1/public/**",
        "/actuator/health",
        "/actuator/health/**"
    };
    private static final String[] FILES = {
        "/css/**", "/js/**", "/fonts/**", "/webjars/**", "/icons.svg", "/mark.svg", "/favicon.ico"
    };
    private static final String[] API_VIEWER = {
        "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"
    };

    private static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " frame-ancestors 'none'; form-action 'self'";
    // the viewer of the API description writes styles of its own; it still loads nothing from elsewhere
    private static final String CONTENT_OF_API_VIEWER = CONTENT + "; style-src 'self' 'unsafe-inline'";

    private final SecurityProblems problems;
    private final CurrentActor current;

    SecurityConfiguration(SecurityProblems problems, CurrentActor current) {
        this.problems = problems;
        this.current = current;
    }

    /** Calls with a token, or for one: no session, and so no forged request either. */
    @Bean
    @Order(1)
    SecurityFilterChain callsWithToken(HttpSecurity http) throws Exception {
        return http.securityMatcher(SecurityConfiguration::bringsOrWantsToken)
                .authorizeHttpRequests(this::rules)
                .oauth2ResourceServer(server -> server.opaqueToken(token -> {})
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> harden(headers, CONTENT))
                .build();
    }

    /** Calls of the API from pages: the session says who, a CSRF token says that the page is ours. */
    @Bean
    @Order(2)
    SecurityFilterChain callsWithSession(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(this::rules)
                .csrf(csrf -> csrf.ignoringRequestMatchers("/api/v1/public/**"))
                .requestCache(cache -> cache.disable())
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(headers -> harden(headers, CONTENT))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain apiViewer(HttpSecurity http) throws Exception {
        return http.securityMatcher(API_VIEWER)
                .authorizeHttpRequests(this::rules)
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(toSignIn()))
                .headers(headers -> harden(headers, CONTENT_OF_API_VIEWER))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(this::rules)
                // mail programs send it without having seen a page of ours
                .csrf(csrf -> csrf.ignoringRequestMatchers("/unsubscribe/*"))
                .requestCache(cache -> cache.requestCache(wantedPage()))
                .formLogin(login -> login.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .failureHandler(signInFailed()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(toSignIn()).accessDeniedHandler(problems))
                .headers(headers -> harden(headers, CONTENT))
                .build();
    }

    private void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(HttpMethod.GET, FILES)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                .permitAll()
                .requestMatchers("/actuator/**")
                .access((who, context) -> new AuthorizationDecision(isAdministrator(context.getRequest())))
                .anyRequest()
                .authenticated();
    }

    private boolean isAdministrator(HttpServletRequest request) {
        return current.of(request)
                .filter(actor -> actor.holdsCentral(Role.ADMIN))
                .isPresent();
    }

    private static boolean bringsOrWantsToken(HttpServletRequest request) {
        var path = Requests.path(request);
        if (path.equals("/api/v1/tokens")) {
            return true;
        }
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        var withToken = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        return withToken && (path.startsWith("/api/") || path.startsWith("/actuator/"));
    }

    // null is documented as "without a mark in the address", but not annotated so
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache wantedPage() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        // what a script asks for is no page to come back to after the sign-in, and what was sent is not kept in a
        // session
        cache.setRequestMatcher(
                request -> Requests.wantsPage(request) && request.getMethod().equals("GET"));
        return cache;
    }

    private static LoginUrlAuthenticationEntryPoint toSignIn() {
        return new LoginUrlAuthenticationEntryPoint("/sign-in");
    }

    private static AuthenticationFailureHandler signInFailed() {
        return (request, response, e) -> {
            var why =
                    e instanceof LockedOut locked ? "minutes=" + locked.reason().minutesLeft() : "wrong";
            response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
        };
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers, String content) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
