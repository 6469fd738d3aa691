package vn.suyton.tasklist;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.engine.SampleProcess;
import vn.suyton.engine.TaskDesk;
import vn.suyton.engine.TaskEntry;
import vn.suyton.platform.Actor;

/** Cases of the sample process in any number. */
@TestComponent
class BulkCases {

    private final SampleProcess sample;
    private final TaskDesk desk;
    private final JdbcTemplate jdbc;
    private String deployment = "";
    private long trailBefore;

    BulkCases(SampleProcess sample, TaskDesk desk, JdbcTemplate jdbc) {
        this.sample = sample;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    void begin() {
        deployment = sample.deploy();
        trailBefore = number("SELECT seq FROM audit_head");
    }

    void end() {
        sample.undeploy(deployment);
    }

    /** Ends one case in the engine. */
    void end(String id) {
        sample.end(id);
    }

    /** Ids of the first tasks of so many cases of the unit u1. */
    List<String> start(int cases) {
        return startAs("case", cases);
    }

    List<String> startAs(String name, int cases) {
        return IntStream.range(0, cases)
                .mapToObj(number -> start(name + number, "u1").id())
                .toList();
    }

    TaskEntry start(String name, String unit) {
        sample.start("sample-" + name, "Hồ sơ " + name, unit);
        return open(name);
    }

    /** The latest task of a case. */
    TaskEntry open(String name) {
        var all = desk.ofSubject("sample-" + name);
        return all.get(all.size() - 1);
    }

    void approve(Actor actor, TaskEntry task) {
        desk.complete(actor, task.id(), new TaskDesk.Decision(task.revision(), "approve", null, Map.of()));
    }

    /** How often a case was approved. */
    int approvals() {
        return acts("step.CheckSample.approve");
    }

    /** The entries of the trail with this act; those of earlier tests stay for ever. */
    int acts(String action) {
        return (int) number("SELECT COUNT(*) FROM audit_entry WHERE seq > ? AND action = ?", trailBefore, action);
    }

    /** The same about one case. */
    int acts(TaskEntry task, String action) {
        return (int) number(
                "SELECT COUNT(*) FROM audit_entry WHERE seq > ? AND action = ? AND subject_id = ?",
                trailBefore,
                action,
                task.subjectId());
    }

    static BulkOrder approval(List<String> ids) {
        return new BulkOrder(BulkKind.COMPLETE, "approve", ids, null);
    }

    static BulkReason reason(BulkView.Item item) {
        var reason = item.reason();
        return reason == null ? new BulkReason("none", List.of()) : reason;
    }

    private long number(String sql, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class, values));
    }
}
