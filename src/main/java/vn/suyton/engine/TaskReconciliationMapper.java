package vn.suyton.engine;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import vn.suyton.engine.TaskProjection.EngineTask;

/** Reads the engine's open tasks beside ours. Each statement sees one moment, and both are always written together. */
@Mapper
interface TaskReconciliationMapper {

    String ENGINE_TASK = """
            SELECT r.ID_ AS id, r.PROC_DEF_ID_ AS process_definition_id, r.TASK_DEF_KEY_ AS step,
              e.BUSINESS_KEY_ AS subject_id,
              (SELECT MIN(i.GROUP_ID_) FROM ACT_RU_IDENTITYLINK i WHERE i.TASK_ID_ = r.ID_ AND i.TYPE_ = 'candidate')
                AS `group`,
              r.CREATE_TIME_ AS created_at
            FROM ACT_RU_TASK r JOIN ACT_RU_EXECUTION e ON e.ID_ = r.PROC_INST_ID_
            """;

    /** Open in the engine, but not on the list. */
    @Select("""
            SELECT r.ID_ FROM ACT_RU_TASK r LEFT JOIN task_entry t ON t.id = r.ID_ AND t.state IN ('OPEN', 'HELD')
            WHERE t.id IS NULL AND r.ID_ > #{after} ORDER BY r.ID_ LIMIT #{limit}
            """)
    List<String> listMissing(String after, int limit);

    /** Open on the list, but not in the engine. */
    @Select("""
            SELECT t.id FROM task_entry t LEFT JOIN ACT_RU_TASK r ON r.ID_ = t.id
            WHERE t.state IN ('OPEN', 'HELD') AND r.ID_ IS NULL AND t.id > #{after} ORDER BY t.id LIMIT #{limit}
            """)
    List<String> listLeftOver(String after, int limit);

    /** Open tasks of groups without a word in the index of words; some have none that tells them apart. */
    @Select("""
            SELECT t.id FROM task_entry t LEFT JOIN task_word w ON w.task_id = t.id
            WHERE t.state IN ('OPEN', 'HELD') AND t.role IS NOT NULL AND w.task_id IS NULL AND t.id > #{after}
            ORDER BY t.id LIMIT #{limit}
            """)
    List<String> listWithoutWords(String after, int limit);

    /** Tasks in the index of words that nobody looks for any more. */
    @Select("""
            SELECT DISTINCT w.task_id FROM task_word w
              LEFT JOIN task_entry t ON t.id = w.task_id AND t.state IN ('OPEN', 'HELD')
            WHERE t.id IS NULL AND w.task_id > #{after} ORDER BY w.task_id LIMIT #{limit}
            """)
    List<String> listWordsLeftOver(String after, int limit);

    @Select(ENGINE_TASK + "WHERE r.ID_ = #{id} FOR UPDATE")
    Optional<EngineTask> findForUpdate(String id);

    /** The engine still waits for the decision, so it was not made. */
    @Update("""
            UPDATE task_entry
            SET state = 'OPEN', outcome = NULL, comment = NULL, completed_by = NULL, completed_at = NULL,
              completed_on_behalf_of = NULL, revision = revision + 1
            WHERE id = #{id} AND state NOT IN ('OPEN', 'HELD')
            """)
    int reopen(String id);
}
