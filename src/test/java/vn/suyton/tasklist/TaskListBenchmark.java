package vn.suyton.tasklist;

import static vn.suyton.tasklist.Stopwatch.measure;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.ibatis.session.SqlSessionFactory;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestExecutionListeners;
import vn.suyton.TestDatabase;
import vn.suyton.TestTime;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskReconciliationService;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/**
 * How quick the task list is beside the engine's own query, and deciding beside the engine's own completion: one run, one
 * machine, one database. Not a test: it is run by name and prints its table, which it also leaves in
 * {@code target/benchmark.md}.
 */
@Import({SampleProcess.class, ManyTasks.class, TaskLooks.class, BulkCases.class, BulkPeople.class})
@TestExecutionListeners(listeners = TestTime.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
@TaskListBenchmark.InOwnSchema
class TaskListBenchmark {

    private static final int LARGEST = 1_000_000;
    private static final int[] SIZES = {10_000, 100_000, LARGEST};
    /** For a shorter run: {@code -Dsuyton.benchmark.most=0} decides only. */
    private static final int MOST = Integer.getInteger("suyton.benchmark.most", LARGEST);

    private static final int RUNS = 300;
    private static final int ENGINE_RUNS = 3;
    private static final int WARMING_DECISIONS = 1000;
    private static final int DECISIONS = 1000;
    private static final int BULK = 500;

    @Autowired
    ManyTasks many;

    @Autowired
    TaskLooks looks;

    @Autowired
    BulkPeople people;

    @Autowired
    BulkCases cases;

    @Autowired
    TaskListService tasks;

    @Autowired
    TaskFilters filters;

    @Autowired
    BulkService bulk;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskReconciliationService reconciliation;

    @Autowired
    TaskService engine;

    @Autowired
    SqlSessionFactory sessions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    HikariDataSource ours;

    private final List<String> report = new ArrayList<>();

    /** The application in a schema that is thrown away with the next run. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @SpringBootTest(
            properties = {
                "suyton.embedded-database.enabled=false",
                "camunda.bpm.job-execution.enabled=false",
                "suyton.notification.jobs=false",
                "suyton.ballot.key-directory=target/test-ballot-keys",
                "suyton.bulk.poll=P1D",
                "suyton.identity.password-strength=4"
            })
    @interface InOwnSchema {}

    /** A schema of its own, thrown away with the next run. */
    @TestConfiguration(proxyBeanMethods = false)
    static class OwnSchema {

        @Bean
        JdbcConnectionDetails benchmarkConnection() {
            return TestDatabase.newSchema("benchmark");
        }
    }

    @Test
    void measures() throws IOException {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        cases.begin();
        var definition = cases.start("first", "u1").processDefinitionId();
        decisions("few others");
        say("");
        say("| open tasks | list | ours p50 | ours p95 | with counts p95 | engine p50 | engine ÷ ours |");
        say("|---:|---|---:|---:|---:|---:|---:|");
        for (var size : Arrays.stream(SIZES).filter(size -> size <= MOST).toArray()) {
            many.growTo(size, definition);
            looks.of(size).forEach(look -> compare(size, look));
        }
        if (MOST >= LARGEST) {
            plans();
            decisions("a million others");
        }
        manyAtOnce();
        reconcile();
        Files.write(Path.of("target/benchmark.md"), report);
    }

    private void compare(int size, TaskLooks.Look look) {
        var ours = measure(RUNS, run -> tasks.search(look.actor(), look.ours().query(run)));
        var counted = measure(
                RUNS, run -> tasks.searchCounted(look.actor(), look.ours().query(run), List.of()));
        var theirs = look.theirs();
        var engineTime = theirs == null ? null : measure(ENGINE_RUNS, theirs::ask);
        say(String.format(
                Locale.ROOT,
                "| %,d | %s | %.1f ms | %.1f ms | %.1f ms | %s | %s |",
                size,
                look.name(),
                ours.median(),
                ours.p95(),
                counted.p95(),
                engineTime == null ? "" : String.format(Locale.ROOT, "%,.1f ms", engineTime.median()),
                engineTime == null ? "" : String.format(Locale.ROOT, "%,.0f ×", engineTime.median() / ours.median())));
    }

    private void plans() {
        var all = TaskLooks.holder(Role.APPRAISER, Scope.CENTRAL_ID);
        var plans = new TaskPlans(sessions, jdbc);
        for (var look : looks.of(LARGEST)) {
            var filter = filters.of(look.actor(), look.ours().query(7));
            say("");
            say("EXPLAIN, " + look.name() + ": table | type | key | rows | extra");
            plans.lines("search", filter).forEach(line -> say("    " + line));
            say("  counted:");
            plans.lines("count", List.of(filter)).forEach(line -> say("    " + line));
        }
        for (var order : TaskOrder.values()) {
            var query = new TaskQuery(TaskView.AVAILABLE, TaskCriteria.ANY, order, null, null, TaskLooks.PAGE);
            say("EXPLAIN, sorted by " + order.text() + ":");
            plans.lines("search", filters.of(all, query)).forEach(line -> say("    " + line));
        }
    }

    /** Ours and theirs in turn; the bare engine has a schema of its own and so never more than a few tasks. */
    private void decisions(String beside) {
        var chair = people.holding("decides-" + beside.replace(' ', '-'), Role.UNIT_CHAIR, "u1");
        var all = WARMING_DECISIONS + DECISIONS;
        var ids = cases.startAs(beside, 2 * all);
        var decision = new TaskDesk.Decision(0, "approve", null, Map.of());
        try (var bare = new BareEngine(all, ours.getDataSourceProperties())) {
            var times = Stopwatch.inTurn(
                    WARMING_DECISIONS,
                    DECISIONS,
                    run -> desk.complete(chair, ids.get(run), decision),
                    run -> engine.complete(ids.get(all + run), Map.<String, Object>of("outcome", "approve")),
                    bare::complete);
            say("");
            say("| deciding beside " + beside + " | p50 | p95 | TaskDesk takes |");
            say("|---|---:|---:|---:|");
            var ours = times.get(0);
            say(line("TaskDesk.complete: checks, row, list, trail, notices, engine", ours, ours));
            say(line("taskService.complete of the same process", times.get(1), ours));
            say(line("taskService.complete in an engine that keeps neither list nor notices", times.get(2), ours));
        }
    }

    private static String line(String name, Stopwatch.Times times, Stopwatch.Times ours) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %.2f × |",
                name,
                times.median(),
                times.p95(),
                ours.median() / times.median());
    }

    private void manyAtOnce() {
        var chair = people.holding("bulk", Role.UNIT_CHAIR, "u1");
        var ids = cases.startAs("bulk", BULK);
        var begun = System.nanoTime();
        var preview = bulk.preview(chair, BulkCases.approval(ids)).run();
        var seen = System.nanoTime();
        var result = bulk.execute(chair, preview.id(), null, Duration.ofMinutes(2));
        say("");
        say(String.format(
                Locale.ROOT,
                "Bulk of %d: preview %.2f s, %d done in %.2f s.",
                BULK,
                (seen - begun) / 1e9,
                result.count(BulkRowState.DONE),
                (System.nanoTime() - seen) / 1e9));
    }

    /** The tasks that were filled in have no instance, so only what the engine lacks can be told from here. */
    private void reconcile() {
        var admin = TaskLooks.holder(Role.ADMIN, Scope.CENTRAL_ID);
        var begun = System.nanoTime();
        var differences = reconciliation.reconcile(admin);
        say(String.format(
                Locale.ROOT,
                "Comparing the list with the engine: %.1f s, %d differences.",
                (System.nanoTime() - begun) / 1e9,
                differences.size()));
    }

    private void say(String line) {
        report.add(line);
        System.out.println(line);
    }
}
