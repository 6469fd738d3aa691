package vn.suyton.board;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.suyton.engine.SampleProcess;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

/** Rows of the task list as the engine's listeners write them, with times in Vietnam. */
public final class BoardTasks {

    public static final String CHECK = "CheckSample";
    public static final String FILE = "FileSample";
    public static final String NORTH = "board-north";
    public static final String SOUTH = "board-south";

    private static final int HOURS_OF_VIETNAM = 7;

    private final JdbcTemplate jdbc;
    private final String definition;
    private int number;

    /** Takes away what others left, in the transaction of the test, and makes two clusters of one unit each. */
    public static BoardTasks alone(SampleProcess sample, JdbcTemplate jdbc) {
        sample.deploy();
        jdbc.update("DELETE FROM task_entry");
        var tasks = new BoardTasks(jdbc);
        tasks.unit("board-u1", "Hội LHPN Một");
        tasks.unit("board-u2", "Hội LHPN Hai");
        tasks.cluster(NORTH, "Cụm Bắc", "board-u1");
        tasks.cluster(SOUTH, "Cụm Nam", "board-u2");
        return tasks;
    }

    private BoardTasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.definition = String.valueOf(jdbc.queryForObject(
                "SELECT ID_ FROM ACT_RE_PROCDEF WHERE KEY_ = ? ORDER BY VERSION_ DESC LIMIT 1",
                String.class,
                SampleProcess.KEY));
    }

    /**
     * One task; checked by the chair of its unit, filed by the clerk of the Centre.
     *
     * @param cluster null for a case of none
     * @param assignee null as long as nobody has taken it
     */
    public record Row(
            String step, @Nullable String cluster, @Nullable String assignee, String created, String due) {

        String unit() {
            return SOUTH.equals(cluster) ? "board-u2" : "board-u1";
        }

        boolean isCheck() {
            return step.equals(CHECK);
        }
    }

    public void open(String step, @Nullable String cluster, String created, String due) {
        add(new Row(step, cluster, null, created, due), "OPEN", null, "board-" + number);
    }

    public void taken(String assignee, String cluster, String created, String due) {
        add(new Row(CHECK, cluster, assignee, created, due), "OPEN", null, "board-" + number);
    }

    public void over(String state, String created) {
        add(new Row(CHECK, NORTH, null, created, created), state, created, "board-" + number);
    }

    /** Two steps of one case that are through, each after some days. */
    public void through(String subject, int checkDays, int fileDays) {
        var begin = LocalDate.of(2022, 3, 1).atTime(8, 0);
        var filed = begin.plusDays(checkDays);
        add(new Row(CHECK, NORTH, "x", begin.toString(), filed.toString()), "DONE", filed.toString(), subject);
        var end = filed.plusDays(fileDays).toString();
        add(new Row(FILE, NORTH, "x", filed.toString(), end), "DONE", end, subject);
    }

    public void titled(String title) {
        jdbc.update("UPDATE task_entry SET subject_title = ? WHERE id = ?", title, id(number - 1));
    }

    private void add(Row row, String state, @Nullable String completed, String subject) {
        jdbc.update(
                """
                INSERT INTO task_entry (id, process_key, process_definition_id, step, subject_kind, subject_id,
                  subject_title, search_text, role, scope_id, unit_id, cluster_id, assignee, created_at, due_at, state,
                  completed_at, revision)
                VALUES (?, 'sample', ?, ?, 'SAMPLE', ?, ?, 't', ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
                id(number),
                definition,
                row.step(),
                subject,
                "Hồ sơ " + number,
                row.isCheck() ? Role.UNIT_CHAIR.name() : Role.CLERK.name(),
                row.isCheck() ? row.unit() : Scope.CENTRAL_ID,
                row.cluster() == null ? null : row.unit(),
                row.cluster(),
                row.assignee(),
                utc(row.created()),
                utc(row.due()),
                state,
                completed == null ? null : utc(completed));
        number++;
    }

    private static String id(int number) {
        return "board-task-%03d".formatted(number);
    }

    private static LocalDateTime utc(String inVietnam) {
        return LocalDateTime.parse(inVietnam).minusHours(HOURS_OF_VIETNAM);
    }

    private void unit(String id, String name) {
        jdbc.update(
                "INSERT INTO unit (id, code, name, search_name, kind, valid_from) VALUES (?, ?, ?, ?, 'PROVINCE', ?)",
                id,
                id,
                name,
                name,
                "2000-01-01");
    }

    private void cluster(String id, String name, String unit) {
        jdbc.update("INSERT INTO cluster (id, name) VALUES (?, ?)", id, name);
        jdbc.update(
                "INSERT INTO cluster_member (cluster_id, year, unit_id, is_head, is_deputy) VALUES (?, 2022, ?, TRUE, FALSE)",
                id,
                unit);
    }

    /** Somebody with one office. */
    public static Actor holding(Role role, String scope) {
        var kind = Scope.CENTRAL_ID.equals(scope) ? Scope.Kind.CENTRAL : role.scopeKind();
        var office = new Actor.Office(role, new Scope(kind, scope, scope), LocalDate.of(2022, 1, 1), null, null);
        return new Actor("board-" + role, "board-" + role, "Bà " + role, null, List.of(office));
    }
}
