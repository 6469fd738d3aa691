package vn.suyton.notification;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import vn.suyton.engine.TaskEntry;

@Mapper
interface ReminderMapper {

    /** Open tasks due in a span of time of which this reminder was not given. */
    @Select("""
            SELECT t.id, t.process_key, t.process_definition_id, t.step, t.subject_kind, t.subject_id, t.subject_title,
              t.cluster_id, t.unit_id, t.award_type, t.role, t.scope_id, t.assignee, t.created_at, t.due_at, t.state,
              t.outcome, t.comment, t.completed_by, t.completed_at, t.revision
            FROM task_entry t
            WHERE t.state = 'OPEN' AND t.due_at >= #{from} AND t.due_at < #{to} AND t.created_at < #{madeBefore}
              AND NOT EXISTS (SELECT 1 FROM task_reminder r WHERE r.task_id = t.id AND r.step = #{step})
            ORDER BY t.due_at, t.id LIMIT #{limit}
            """)
    List<TaskEntry> listDue(String step, Instant from, Instant to, Instant madeBefore, int limit);

    @Insert("INSERT IGNORE INTO task_reminder (task_id, step, at) VALUES (#{taskId}, #{step}, #{at})")
    int insert(String taskId, String step, Instant at);

    @Delete("DELETE FROM task_reminder WHERE at < #{before} LIMIT 5000")
    int deleteOld(Instant before);
}
