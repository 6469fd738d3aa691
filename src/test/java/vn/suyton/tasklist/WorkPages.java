package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.suyton.platform.Actor;

/** The pages and the API as a person calls them. */
@TestComponent
class WorkPages {

    private final MockMvcTester mvc;

    WorkPages(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    MvcTestResult get(Actor actor, String path) {
        return mvc.get()
                .uri(path)
                .with(user(actor.username()))
                .accept(MediaType.TEXT_HTML)
                .exchange();
    }

    /** The page that follows a decision on the task. */
    String after(Actor actor, String path, String decidedTask) {
        return text(mvc.get()
                .uri(path)
                .with(user(actor.username()))
                .accept(MediaType.TEXT_HTML)
                .flashAttr("decidedTask", decidedTask)
                .exchange());
    }

    /** Sends a form; the parameters are names and values in turn. */
    MvcTestResult send(Actor actor, String path, String... parameters) {
        return form(actor, path, false, parameters);
    }

    /** As the script of the page does it. */
    MvcTestResult sendByScript(Actor actor, String path, String... parameters) {
        return form(actor, path, true, parameters);
    }

    private MvcTestResult form(Actor actor, String path, boolean script, String... parameters) {
        var request =
                mvc.post().uri(path).with(user(actor.username())).with(csrf()).accept(MediaType.TEXT_HTML);
        if (script) {
            request.header("HX-Request", "true");
        }
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    MvcTestResult call(Actor actor, String path, String json) {
        return mvc.post()
                .uri("/api/v1" + path)
                .with(user(actor.username()))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    String page(Actor actor, String path) {
        var answer = get(actor, path);
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
