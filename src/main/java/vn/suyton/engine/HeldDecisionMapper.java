package vn.suyton.engine;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface HeldDecisionMapper {

    String SELECT = """
            SELECT task_id, username, name, outcome, comment, form, revision, carried_out_after, attempts
            FROM held_decision
            """;

    @Insert("""
            INSERT INTO held_decision (task_id, username, name, outcome, comment, form, revision, carried_out_after,
              attempts)
            VALUES (#{taskId}, #{username}, #{name}, #{outcome}, #{comment}, #{form}, #{revision}, #{carriedOutAfter},
              #{attempts})
            """)
    void insert(HeldDecision decision);

    @Select(SELECT + " WHERE task_id = #{taskId}")
    Optional<HeldDecision> findById(String taskId);

    @Select(SELECT + " WHERE task_id = #{taskId} FOR UPDATE")
    Optional<HeldDecision> findByIdForUpdate(String taskId);

    /** The one that is due first, unless another node has it in hand. */
    @Select(SELECT + """
             WHERE carried_out_after <= #{now}
            ORDER BY carried_out_after
            LIMIT 1
            FOR UPDATE SKIP LOCKED
            """)
    Optional<HeldDecision> findDueForUpdate(Instant now);

    @Update("""
            UPDATE held_decision SET carried_out_after = #{next}, attempts = attempts + 1
            WHERE task_id = #{decision.taskId} AND revision = #{decision.revision} AND attempts = #{decision.attempts}
            """)
    void updatePostponed(HeldDecision decision, Instant next);

    @Delete("DELETE FROM held_decision WHERE task_id = #{taskId}")
    void delete(String taskId);
}
