package vn.suyton.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.TaskState;

@Mapper
interface OutboxMapper {

    @Insert("""
            INSERT INTO notice_outbox (kind, recipients, role, scope_id, task_id, subject_kind, subject_id, path, arguments,
              created_at, due_at, state, attempts)
            VALUES (#{entry.kind}, #{entry.recipients}, #{entry.role}, #{entry.scopeId}, #{entry.taskId},
              #{entry.subjectKind}, #{entry.subjectId}, #{entry.path}, #{entry.arguments}, #{entry.createdAt}, #{dueAt},
              'WAITING', 0)
            """)
    void insert(OutboxEntry entry, Instant dueAt);

    /** Rows that another node has in hand are passed over. */
    @Select("""
            SELECT seq FROM notice_outbox
            WHERE state = 'WAITING' AND due_at <= #{now}
            ORDER BY due_at, seq LIMIT #{limit} FOR UPDATE SKIP LOCKED
            """)
    List<Long> listDueForUpdate(Instant now, int limit);

    @Update("UPDATE notice_outbox SET due_at = #{dueAt}, attempts = attempts + 1 WHERE seq = #{seq}")
    void updateTaken(long seq, Instant dueAt);

    /** It waits on, and that was no failure. */
    @Update("UPDATE notice_outbox SET due_at = #{dueAt}, attempts = 0 WHERE seq = #{seq}")
    void updateDue(long seq, Instant dueAt);

    @Select("""
            SELECT seq, kind, recipients, role, scope_id, task_id, subject_kind, subject_id, path, arguments, created_at,
              attempts
            FROM notice_outbox WHERE seq = #{seq} AND state = 'WAITING' FOR UPDATE
            """)
    Optional<OutboxEntry> findWaitingForUpdate(long seq);

    @Update("UPDATE notice_outbox SET state = #{state} WHERE seq = #{seq}")
    void updateState(long seq, String state);

    @Update("UPDATE notice_outbox SET state = 'FAILED' WHERE state = 'WAITING' AND attempts >= #{attempts}")
    int updateGivenUp(int attempts);

    /** What a decided task was about, and who began the case. */
    record DecidedCase(
            String processDefinitionId,
            String title,
            @Nullable String starter) {}

    @Select("""
            SELECT t.process_definition_id, t.subject_title AS title, s.starter
            FROM task_entry t LEFT JOIN process_subject s ON s.id = t.subject_id
            WHERE t.id = #{taskId}
            """)
    Optional<DecidedCase> findDecidedCase(String taskId);

    /** Whom a case concerns. */
    record CaseScope(String title, @Nullable String clusterId) {}

    @Select("SELECT title, cluster_id FROM process_subject WHERE id = #{subjectId}")
    Optional<CaseScope> findScope(String subjectId);

    @Select("SELECT state FROM task_entry WHERE id = #{taskId}")
    Optional<TaskState> findTaskState(String taskId);

    /** Reminders and what superiors hear, said since then and not told yet. */
    @Select("""
            SELECT COUNT(*) FROM notice_outbox
            WHERE state = 'WAITING' AND created_at >= #{since} AND kind IN ('reminder', 'escalation')
            """)
    int countUntoldReminders(Instant since);

    @Delete("DELETE FROM notice_outbox WHERE created_at < #{before} AND state <> 'WAITING' LIMIT 5000")
    int deleteOld(Instant before);
}
