package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks with the application as programs do: JSON over HTTP, a token for each person. */
final class SeasonHttp {

    /** Of all accounts of the demonstration. */
    static final String PASSWORD = "suyton-demo";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String BOUNDARY = "suyton-boundary-of-the-season";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final int port;

    SeasonHttp(int port) {
        this.port = port;
    }

    /** What came back, whatever it is. */
    static final class Answer {

        private final int status;
        private final byte[] body;

        private Answer(int status, byte[] body) {
            this.status = status;
            this.body = body;
        }

        int status() {
            return status;
        }

        byte[] body() {
            return body.clone();
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        Answer required() {
            assertThat(status).as(text()).isBetween(200, 299);
            return this;
        }
    }

    JsonNode get(String username, String path) {
        return ask(username, path).required().json();
    }

    byte[] download(String username, String path) {
        return ask(username, path).required().body();
    }

    JsonNode post(String username, String path, Object body) {
        return send(request(username, path).POST(json(body))).required().json();
    }

    JsonNode put(String username, String path, Object body) {
        return send(request(username, path).PUT(json(body))).required().json();
    }

    /** For answers that may be refusals. */
    Answer ask(String username, String path) {
        return send(request(username, path).GET());
    }

    /** For calls that may be refused. */
    Answer answerTo(String username, String path, Object body) {
        return send(request(username, path).POST(json(body)));
    }

    /** Without signing in. */
    Answer askAsStranger(String path) {
        return send(HttpRequest.newBuilder(address(path)).timeout(PATIENCE).GET());
    }

    JsonNode upload(String username, String path, String kind, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(part("name=\"kind\"", "text/plain"));
        body.writeBytes(kind.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part("name=\"file\"; filename=\"" + name + "\"", "application/pdf"));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(username, path)
                        .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())))
                .required()
                .json();
    }

    /** Sends the call and does not wait for the answer: what happens next happens while the application works on it. */
    void postAndDo(String username, String path, Object body, Runnable next) {
        var content = JSON.writeValueAsBytes(body);
        var head = "POST /api/v1%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        .formatted(path, token(username))
                + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(content.length);
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.flush();
            next.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] part(String disposition, String type) {
        return "\r\n--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                .formatted(BOUNDARY, disposition, type)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private HttpRequest.Builder request(String username, String path) {
        return HttpRequest.newBuilder(address("/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token(username))
                .setHeader("Content-Type", "application/json");
    }

    private String token(String username) {
        return tokens.computeIfAbsent(username, this::signIn);
    }

    private String signIn(String username) {
        var request = HttpRequest.newBuilder(address("/api/v1/tokens"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(json(Map.of("username", username, "password", PASSWORD, "name", "season")));
        return send(request).required().json().path("token").stringValue();
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Whether the application takes calls. */
    boolean isReady() {
        try {
            return askAsStranger("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException e) {
            // nobody listens yet
            return false;
        }
    }
}
