package vn.suyton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One signed-in person whose pages listen to the bell, without the pages. */
final class OpenStreams implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final List<InputStream> streams = new ArrayList<>();
    private final String address;

    OpenStreams(int port, String username) throws IOException, InterruptedException {
        this.address = "http://localhost:" + port;
        submit("/sign-in", "/sign-in", "username=" + username + "&password=" + ManyCases.PASSWORD);
    }

    /** What the server answers; an open stream has said its first number by then. */
    int open() throws IOException, InterruptedException {
        var answer = client.send(get("/notifications/stream"), HttpResponse.BodyHandlers.ofInputStream());
        streams.add(answer.body());
        return answer.statusCode();
    }

    /** What the stream says until it ends, which it does only when the server ends it. */
    String readToTheEnd(int stream) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(streams.get(stream), StandardCharsets.UTF_8))) {
            return reader.lines().reduce("", (before, line) -> before + line + "\n");
        }
    }

    void signOut() throws IOException, InterruptedException {
        submit("/account", "/sign-out", "");
    }

    private void submit(String page, String path, String fields) throws IOException, InterruptedException {
        var form = client.send(get(page), HttpResponse.BodyHandlers.ofString()).body();
        var token = CSRF.matcher(form);
        assertThat(token.find()).as("%s has a form", page).isTrue();
        var body = fields + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }

    @Override
    public void close() throws IOException {
        for (var stream : streams) {
            stream.close();
        }
    }
}
