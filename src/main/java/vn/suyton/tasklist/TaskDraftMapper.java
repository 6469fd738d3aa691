package vn.suyton.tasklist;

import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface TaskDraftMapper {

    /** In place of an earlier one; nothing when the task is not open any more. */
    @Insert("""
            INSERT INTO task_draft (task_id, username, outcome, comment, form, saved_at)
            SELECT t.id, #{username}, #{outcome}, #{comment}, #{form}, #{savedAt}
            FROM task_entry t WHERE t.id = #{taskId} AND t.state = 'OPEN'
            ON DUPLICATE KEY UPDATE
              outcome = #{outcome}, comment = #{comment}, form = #{form}, saved_at = #{savedAt}
            """)
    int save(TaskDraft draft);

    @Select("""
            SELECT d.task_id, d.username, d.outcome, d.comment, d.form, d.saved_at
            FROM task_draft d JOIN task_entry t ON t.id = d.task_id
            WHERE d.task_id = #{taskId} AND d.username = #{username} AND t.state IN ('OPEN', 'HELD')
            """)
    Optional<TaskDraft> find(String taskId, String username);

    @Delete("DELETE FROM task_draft WHERE task_id = #{taskId} AND username = #{username}")
    void delete(String taskId, String username);

    /** All whose task was decided or withdrawn. */
    @Delete("""
            DELETE d FROM task_draft d JOIN task_entry t ON t.id = d.task_id
            WHERE t.state NOT IN ('OPEN', 'HELD')
            """)
    void deleteOfClosed();
}
