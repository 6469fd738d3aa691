package vn.suyton.notification;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ReminderMapper {

    /** Ids of open tasks due in a span of time of which this reminder was not given. */
    @Select("""
            SELECT t.id
            FROM task_entry t
            WHERE t.state = 'OPEN' AND t.due_at >= #{from} AND t.due_at < #{to} AND t.created_at < #{madeBefore}
              AND NOT EXISTS (SELECT 1 FROM task_reminder r WHERE r.task_id = t.id AND r.step = #{step})
            ORDER BY t.due_at, t.id LIMIT #{limit}
            """)
    List<String> listDue(String step, Instant from, Instant to, Instant madeBefore, int limit);

    @Insert("INSERT IGNORE INTO task_reminder (task_id, step, at) VALUES (#{taskId}, #{step}, #{at})")
    int insert(String taskId, String step, Instant at);

    @Delete("DELETE FROM task_reminder WHERE at < #{before} LIMIT 5000")
    int deleteOld(Instant before);
}
