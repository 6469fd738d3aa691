package vn.suyton.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.suyton.SuyTonTest;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.TokenService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.platform.Role;

@SuyTonTest
class SecurityTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    OrganisationSetupService organisation;

    @Autowired
    AccountService accounts;

    @Autowired
    TokenService tokens;

    private String clerk = "";

    @BeforeEach
    void account() {
        clerk = WebMother.account(organisation, accounts, Role.CLERK);
    }

    /** Whoever adds a page or a call gets it closed; opening it is a decision in the security configuration. */
    @Test
    void isClosedToStrangersWhereverItIsNotOpenOnPurpose() {
        var open = new ArrayList<String>();

        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            for (var path : mapping.getPatternValues()) {
                var methods = mapping.getMethodsCondition().getMethods();
                for (var method : methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods) {
                    var address =
                            path.replaceAll("\\{[^}]*}", "1").replace("**", "1").replace("*", "1");
                    var answer = mvc.method(method.asHttpMethod()).uri(address).exchange();
                    var status = answer.getResponse().getStatus();
                    if (status != 401
                            && !(status == 302
                                    && isToSignIn(answer.getResponse().getRedirectedUrl()))) {
                        open.add(method + " " + path);
                    }
                }
            }
        });

        assertThat(open).allMatch(SecurityTests::isOpenOnPurpose);
    }

    @Test
    void keepsTheWantedPageThroughSignIn() {
        var session = new MockHttpSession();
        assertThat(mvc.get().uri("/account?x=1").accept(MediaType.TEXT_HTML).session(session))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/sign-in");

        var answer = mvc.post()
                .uri("/sign-in")
                .session(session)
                .with(csrf())
                .param("username", clerk)
                .param("password", WebMother.PASSWORD)
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/account?x=1");
    }

    @Test
    void sendsAWrongPasswordBackToTheForm() {
        assertThat(mvc.post()
                        .uri("/sign-in")
                        .with(csrf())
                        .param("username", clerk)
                        .param("password", "sai"))
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/sign-in?wrong");
        assertThat(mvc.get().uri("/sign-in?wrong"))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"alert\"", "Tên đăng nhập hoặc mật khẩu không đúng");
    }

    @Test
    void demandsTheCsrfTokenFromSessionsOnly() {
        assertThat(mvc.post().uri("/account/password").with(user(clerk)).accept(MediaType.TEXT_HTML))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.delete().uri("/api/v1/tokens/current").with(user(clerk)))
                .hasStatus(HttpStatus.FORBIDDEN)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);

        var token = tokens.issue(accounts.actorOf(clerk), "test").token();
        assertThat(mvc.delete().uri("/api/v1/tokens/current").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void signsProgramsInAndKeepsNoSession() {
        var answer = mvc.post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"" + clerk + "\",\"password\":\"" + WebMother.PASSWORD + "\",\"name\":\"t\"}")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        assertThat(answer.getRequest().getSession(false)).isNull();

        var token = tokens.issue(accounts.actorOf(clerk), "test").token();
        assertThat(mvc.get().uri("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"username\":\"" + clerk + "\",\"displayName\":\"Nguyễn Thị Lan\",\"offices\":"
                        + "[{\"role\":\"CLERK\",\"scope\":{\"kind\":\"CENTRAL\",\"id\":\"central\"},"
                        + "\"from\":\"2022-01-01\",\"to\":null,\"onBehalfOf\":null}]}");
    }

    @Test
    void answersWrongPasswordsOfTheApiWith401AndThen429() {
        var body = "{\"username\":\"" + clerk + "\",\"password\":\"sai\",\"name\":\"t\"}";
        for (var i = 0; i < 5; i++) {
            assertThat(mvc.post()
                            .uri("/api/v1/tokens")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .hasStatus(HttpStatus.UNAUTHORIZED)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }

        assertThat(mvc.post()
                        .uri("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .containsHeader(HttpHeaders.RETRY_AFTER);
    }

    @Test
    void showsTheInsidesToAdministratorsOnly() {
        var administrator = WebMother.account(organisation, accounts, Role.ADMIN);

        assertThat(mvc.get().uri("/actuator/health/liveness")).hasStatusOk();
        assertThat(mvc.get().uri("/actuator/info")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/actuator/info").with(user(clerk))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/actuator/info").with(user(administrator))).hasStatusOk();
    }

    @Test
    void loadsNothingFromElsewhere() {
        assertThat(mvc.get().uri("/sign-in"))
                .headers()
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values)
                                .singleElement()
                                .asString()
                                .contains("default-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"))
                .containsHeaders("Referrer-Policy", "Permissions-Policy", "X-Content-Type-Options");
        assertThat(mvc.get().uri("/fonts/inter-vietnamese-400-normal.woff2")).hasStatusOk();
        assertThat(mvc.get().uri("/webjars/bootstrap/dist/css/bootstrap.min.css"))
                .hasStatusOk();
        assertThat(mvc.get().uri("/icons.svg")).hasStatusOk();
    }

    @Test
    void describesTheApiToSignedInPeople() {
        assertThat(mvc.get().uri("/v3/api-docs")).hasStatus(HttpStatus.FOUND);
        assertThat(mvc.get().uri("/v3/api-docs").with(user(clerk)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys("/api/v1/me", "/api/v1/tokens");
    }

    private static boolean isToSignIn(@Nullable String address) {
        return address != null && (address.endsWith("/sign-in") || address.endsWith("/sign-in?ended"));
    }

    private static boolean isOpenOnPurpose(String mapping) {
        var path = mapping.substring(mapping.indexOf(' ') + 1);
        var paths = new AntPathMatcher();
        return List.of(SecurityConfiguration.OPEN).stream().anyMatch(pattern -> paths.match(pattern, path))
                || mapping.equals("POST /api/v1/tokens")
                || path.equals("${server.error.path:/error}")
                || path.equals("/error");
    }
}
