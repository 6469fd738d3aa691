package vn.suyton.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.suyton.TestDatabase;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.TaskReconciliationService;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** Fifty people at the same two hundred tasks, over HTTP, each in an order of their own. */
@Import({SampleProcess.class, BulkCases.class, BulkPeople.class})
@TaskRushIT.OnAPort
class TaskRushIT {

    private static final int PEOPLE = 50;
    private static final int TASKS = 200;

    /** So many tasks each of them goes for; every task has several who want it. For all: {@code -Dsuyton.rush.tries=200}. */
    private static final int TRIES = Integer.getInteger("suyton.rush.tries", 60);

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    BulkCases cases;

    @Autowired
    BulkPeople people;

    @Autowired
    TaskReconciliationService reconciliation;

    @Autowired
    MeterRegistry metrics;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> winners = new ConcurrentHashMap<>();
    private final Map<String, List<Lost>> lost = new ConcurrentHashMap<>();

    /** A refusal: whom the answer names. */
    private record Lost(String type, String detail) {}

    /** The application on a port and in a schema of its own. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = {
                "suyton.embedded-database.enabled=false",
                "camunda.bpm.job-execution.enabled=false",
                "suyton.notification.jobs=false",
                "suyton.ballot.key-directory=target/test-ballot-keys",
                "suyton.identity.password-strength=4"
            })
    @interface OnAPort {}

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnSchema {

        @Bean
        JdbcConnectionDetails rushConnection() {
            return TestDatabase.newSchema("rush");
        }
    }

    @BeforeEach
    void begin() {
        cases.begin();
    }

    @AfterEach
    void end() {
        cases.end();
        people.remove();
    }

    @Test
    void everyTaskIsDoneOnceAndWhoComesLateLearnsByWhom() throws Exception {
        var tasks = cases.start(TASKS);
        var admin = people.holding("admin", Role.ADMIN, Scope.CENTRAL_ID);
        var tokens = IntStream.range(0, PEOPLE).mapToObj(this::chair).toList();

        atOnce(tokens.stream().map(token -> decideAll(token, tasks)).toList());

        assertThat(winners.keySet()).containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(lost.values().stream().mapToInt(List::size).sum()).isEqualTo(TRIES * PEOPLE - TASKS);
        lost.forEach((task, refusals) -> assertThat(refusals).allSatisfy(refusal -> {
            assertThat(refusal.type()).endsWith("task-done");
            assertThat(refusal.detail()).contains("Bà " + winners.get(task));
        }));
        assertThat(cases.approvals()).isEqualTo(TASKS);
        assertThat(new HashSet<>(winners.values())).hasSizeGreaterThan(1);
        assertThat(reconciliation.reconcile(admin)).isEmpty();
        System.out.printf(
                "Done: %d, refused with a name: %d; conflicts tried again: %.0f, refused: %.0f%n",
                winners.size(), TRIES * PEOPLE - TASKS, conflicts("retried"), conflicts("refused"));
        assertThat(conflicts("refused")).isZero();
    }

    private double conflicts(String answer) {
        var counter = metrics.find("suyton.conflicts").tag("answer", answer).counter();
        return counter == null ? 0 : counter.count();
    }

    /** Name and token. */
    private record Chair(String name, String token, int number) {}

    private Chair chair(int number) {
        var name = "chair" + number;
        var username = people.holding(name, Role.UNIT_CHAIR, "u1").username();
        var answer = send(post("/tokens", Map.of("username", username, "password", BulkPeople.PASSWORD, "name", "r")));
        return new Chair(name, JSON.readTree(answer.body()).path("token").stringValue(), number);
    }

    private Callable<Void> decideAll(Chair chair, List<String> tasks) {
        return () -> {
            var order = new ArrayList<>(tasks);
            Collections.shuffle(order, new Random(chair.number()));
            for (var task : order.subList(0, TRIES)) {
                decide(chair, task);
            }
            return null;
        };
    }

    private void decide(Chair chair, String task) {
        var call = post("/tasks/" + task + "/completion", Map.of("revision", 0, "outcome", "approve"))
                .header("Authorization", "Bearer " + chair.token())
                .header("Accept-Language", "vi");
        var answer = send(call);
        switch (answer.statusCode()) {
            case 200 -> assertThat(winners.put(task, chair.name())).isNull();
            case 409 -> remember(task, JSON.readTree(answer.body()));
            default -> throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    private void remember(String task, JsonNode problem) {
        lost.computeIfAbsent(task, none -> Collections.synchronizedList(new ArrayList<>()))
                .add(new Lost(
                        problem.path("type").stringValue(),
                        problem.path("detail").stringValue()));
    }

    private HttpRequest.Builder post(String path, Object body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void atOnce(List<Callable<Void>> work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
