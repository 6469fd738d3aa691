package vn.suyton.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface BulkMapper {

    String RUN = """
            SELECT id, kind, owner, outcome, comment_required, cut_off, comment, language, state, created_at, started_at,
              finished_at
            FROM bulk_run
            """;

    @Insert("""
            INSERT INTO bulk_run (id, kind, owner, outcome, comment_required, cut_off, comment, language, state, created_at)
            VALUES (#{id}, #{kind}, #{owner}, #{outcome}, #{commentRequired}, #{cutOff}, #{comment}, #{language},
              #{state}, #{createdAt})
            """)
    void insertRun(BulkRun run);

    void insertRows(List<BulkRow> rows);

    @Select(RUN + "WHERE id = #{id}")
    Optional<BulkRun> findRun(String id);

    @Select(RUN + "WHERE id = #{id} FOR UPDATE")
    Optional<BulkRun> findRunForUpdate(String id);

    /** Runs somebody must work off, the oldest first. */
    @Select("SELECT id FROM bulk_run WHERE state = 'QUEUED' ORDER BY started_at, id LIMIT 100")
    List<String> listQueued();

    @Update("""
            UPDATE bulk_run SET state = 'QUEUED', comment = #{comment}, started_at = #{at}
            WHERE id = #{id} AND state = 'PREVIEW'
            """)
    int updateQueued(String id, @Nullable String comment, Instant at);

    @Update("UPDATE bulk_run SET state = 'FINISHED', finished_at = #{at} WHERE id = #{id} AND state = 'QUEUED'")
    int updateFinished(String id, Instant at);

    /** What nobody else is at work on. Locked until the end of the transaction, also against other nodes. */
    @Select("""
            SELECT run_id, place, task_id, revision, state, reason, reason_arguments, NULL AS subject_title, NULL AS step,
              NULL AS process_definition_id
            FROM bulk_row WHERE run_id = #{runId} AND state = 'INCLUDED'
            ORDER BY place LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<BulkRow> findNextForUpdate(String runId);

    @Update("""
            UPDATE bulk_row SET state = #{state}, reason = #{reason}, reason_arguments = #{arguments}
            WHERE run_id = #{runId} AND place = #{place} AND state = 'INCLUDED'
            """)
    int updateRow(String runId, int place, BulkRowState state, @Nullable String reason, @Nullable String arguments);

    @Update("""
            UPDATE bulk_row SET state = 'SKIPPED', reason = #{reason}, reason_arguments = '[]'
            WHERE run_id = #{runId} AND state = 'INCLUDED'
            """)
    int updateRemaining(String runId, String reason);

    /** How many rows stand where. */
    record Count(BulkRowState state, int number) {}

    @Select("SELECT state, COUNT(*) AS number FROM bulk_row WHERE run_id = #{runId} GROUP BY state")
    List<Count> countRows(String runId);

    /** With the names of the task list, except for what the owner may not see. */
    @Select("""
            SELECT r.run_id, r.place, r.task_id, r.revision, r.state, r.reason, r.reason_arguments, t.subject_title, t.step,
              t.process_definition_id
            FROM bulk_row r
            LEFT JOIN task_entry t ON t.id = r.task_id AND (r.reason IS NULL OR r.reason <> 'not-found')
            WHERE r.run_id = #{runId} ORDER BY r.place
            """)
    List<BulkRow> listRows(String runId);
}
