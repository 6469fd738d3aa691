package vn.suyton.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.suyton.SuyTonTest;
import vn.suyton.identity.AccountService;
import vn.suyton.identity.TokenService;
import vn.suyton.organisation.OrganisationSetupService;
import vn.suyton.platform.Role;

@SuyTonTest
class ProblemTests {

    @Autowired
    MockMvcTester mvc;

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

    @Test
    void showsPeopleAPageWithAWayOn() {
        assertThat(mvc.get().uri("/nowhere").with(user(clerk)).accept(MediaType.TEXT_HTML))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Không tìm thấy", "Nguyễn Thị Lan", "href=\"/\"");
    }

    @Test
    void leadsFromAnAddressThatOnlyTakesFormsToThePageAboveIt() {
        var form = "/tasks/f2a1/completion";

        assertThat(mvc.get().uri(form + "?lang=en").with(user(clerk)).accept(MediaType.TEXT_HTML))
                .hasRedirectedUrl("/tasks/f2a1?lang=en");
        assertProblem(
                mvc.get().uri("/api/v1" + form).with(user(clerk)).exchange(),
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed");
    }

    @Test
    void tellsProgramsInTheirOwnForm() {
        var answer = mvc.get()
                .uri("/api/v1/nowhere")
                .with(user(clerk))
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .accept(MediaType.APPLICATION_JSON)
                .exchange();

        assertProblem(answer, HttpStatus.NOT_FOUND, "not-found");
        assertThat(answer).bodyJson().extractingPath("$.title").isEqualTo("Not found");
    }

    @Test
    void givesProgramsAProblemWhateverTheyAccept() {
        for (var accept : new String[] {"text/html", "application/pdf", "*/*"}) {
            assertProblem(
                    mvc.get()
                            .uri("/api/v1/nowhere")
                            .with(user(clerk))
                            .header(HttpHeaders.ACCEPT, accept)
                            .exchange(),
                    HttpStatus.NOT_FOUND,
                    "not-found");
        }
        assertProblem(mvc.get().uri("/api/v1/me").exchange(), HttpStatus.UNAUTHORIZED, "not-signed-in");
    }

    @Test
    void namesWhatIsWrongWithTheBody() {
        assertProblem(post("{"), HttpStatus.BAD_REQUEST, "malformed");
        assertProblem(post("{\"username\":[]}"), HttpStatus.BAD_REQUEST, "malformed");

        var invalid = post("{\"username\":\" \",\"password\":\"x\",\"name\":\"t\"}");

        assertProblem(invalid, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
        assertThat(invalid)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .asMap()
                .containsEntry("field", "username")
                .containsEntry("code", "not-blank")
                .containsEntry("message", "Hãy điền nội dung này.");
    }

    @Test
    void refusesOtherVerbsAndTypes() {
        assertProblem(
                mvc.get().uri("/api/v1/tokens").with(user(clerk)).exchange(),
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed");
        assertProblem(
                mvc.post()
                        .uri("/api/v1/tokens")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .exchange(),
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-type");
    }

    @Test
    void rendersTheFormAgainWithWhatIsWrong() {
        assertThat(mvc.post()
                        .uri("/account/password")
                        .with(user(clerk))
                        .with(csrf())
                        .param("currentPassword", WebMother.PASSWORD)
                        .param("newPassword", "ngắn")
                        .param("repeatedPassword", "ngắn"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#f-newPassword\"", "aria-invalid=\"true\"", "f-newPassword-error")
                .doesNotContain("value=\"ngắn\"");
    }

    @Test
    void speaksTheLanguagePeopleChose() {
        assertThat(mvc.get().uri("/sign-in")).bodyText().contains("<html lang=\"vi\"", "Đăng nhập");
        var english = mvc.get().uri("/sign-in?lang=en&x=1").exchange();
        assertThat(english).bodyText().contains("<html lang=\"en\"", "Sign in", "/sign-in?x=1&amp;lang=vi");
        assertThat(english.getResponse().getCookie("lang"))
                .satisfies(cookie -> assertThat(cookie.getValue()).isEqualTo("en"));
        assertThat(mvc.get().uri("/sign-in").cookie(new Cookie("lang", "en")))
                .bodyText()
                .contains("Sign in");
        assertThat(mvc.get().uri("/sign-in?lang=fr").header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .bodyText()
                .contains("Đăng nhập");
    }

    @Test
    void composesTextAndDropsControlCharacters() {
        assertThat(CleanText.of(Normalizer.normalize("Nguyễn Thị Ánh", Normalizer.Form.NFD)))
                .isEqualTo("Nguyễn Thị Ánh");
        assertThat(CleanText.of("a\u0000b\u202Ec\r\nd\te🎉")).isEqualTo("abc\nd\te🎉");

        var name = Normalizer.normalize("Phần mềm", Normalizer.Form.NFD);
        assertThat(post("{\"username\":\"" + clerk + "\",\"password\":\"" + WebMother.PASSWORD + "\",\"name\":\"" + name
                        + "\\u0007\"}"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(tokens.listOf(accounts.actorOf(clerk)))
                .singleElement()
                .satisfies(token -> assertThat(token.name()).isEqualTo("Phần mềm"));
    }

    @Test
    void greetsPeopleWithTheirOffices() {
        assertThat(mvc.get().uri("/").with(user(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains("Chào Nguyễn Thị Lan", "Văn thư");
        assertThat(mvc.get().uri("/account").with(user(clerk))).hasStatusOk();
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/api/v1/tokens")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, HttpStatus status, String type) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("/problems/" + type);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    }
}
