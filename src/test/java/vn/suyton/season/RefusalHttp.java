package vn.suyton.season;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests of every kind, right and wrong, and takes every answer as it is. */
final class RefusalHttp {

    static final String PASSWORD = "suyton-demo";
    /** Callers who are nobody: without a token, with a wrong one. */
    static final String STRANGER = "stranger";

    static final String FORGER = "forger";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BOUNDARY = "suyton-boundary-of-the-refusals";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient client;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String root;

    RefusalHttp(int port) {
        this.root = "http://localhost:" + port;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, String body) {

        JsonNode json() {
            return JSON.readTree(body);
        }

        String field(String name) {
            return json().path(name).asString();
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    /** A call of the API as this person; the path without {@code /api/v1}. */
    HttpRequest.Builder as(String username, String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(root + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (username.equals(STRANGER)) {
            return request;
        }
        return request.header("Authorization", "Bearer " + token(username));
    }

    Answer call(String username, String method, String path, String body) {
        return send(as(username, method, path, body));
    }

    /** For the steps that lead to a case. */
    JsonNode done(String username, String method, String path, String body) {
        var answer = call(username, method, path, body);
        if (answer.status() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.body());
        }
        return answer.json();
    }

    /** A page or a form; {@code fields} null for GET. */
    HttpRequest.Builder page(String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    Answer open(String path) {
        return send(page(path).GET());
    }

    /** Sends the form that is on the page, with its CSRF token. */
    Answer submit(String page, String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(page(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encode(csrf(page)))));
    }

    void signIn(String username) {
        var answer = submit("/sign-in", "/sign-in", Map.of("username", username, "password", PASSWORD));
        if (answer.header("Location").contains("wrong")) {
            throw new IllegalStateException(username + " cannot sign in");
        }
    }

    String csrf(String page) {
        var token = CSRF.matcher(open(page).body());
        if (!token.find()) {
            throw new IllegalStateException("No form on " + page);
        }
        return token.group(1);
    }

    HttpRequest.Builder upload(HttpRequest.Builder request, Map<String, String> fields, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> {
            body.writeBytes(part("name=\"" + field + "\"", "text/plain"));
            body.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes(part("name=\"file\"; filename=\"" + name + "\"", "application/pdf"));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String token(String username) {
        return username.equals(FORGER) ? "suyton_forged" : tokens.computeIfAbsent(username, this::newToken);
    }

    private String newToken(String username) {
        var body = JSON.writeValueAsString(Map.of("username", username, "password", PASSWORD, "name", "refusals"));
        return done(STRANGER, "POST", "/tokens", body).path("token").asString();
    }

    private static byte[] part(String disposition, String type) {
        return "\r\n--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, disposition, type)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
