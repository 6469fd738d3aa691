package vn.suyton.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface TaskEntryMapper {

    String COLUMNS = """
            id, process_key, process_definition_id, step, subject_kind, subject_id, subject_title, cluster_id, unit_id,
            award_type, role, scope_id, assignee, assigned_at, created_at, due_at, state, outcome, comment,
            completed_by, completed_at, completed_on_behalf_of, follow_up_on, revision
            """;

    @Insert("""
            INSERT INTO task_entry (id, process_key, process_definition_id, step, subject_kind, subject_id,
              subject_title, search_text, cluster_id, unit_id, area_id, award_type, subject_state, role, scope_id, assignee,
              created_at, due_at, state, revision)
            VALUES (#{task.id}, #{task.processKey}, #{task.processDefinitionId}, #{task.step}, #{task.subjectKind},
              #{task.subjectId}, #{task.subjectTitle}, #{searchText}, #{task.clusterId}, #{task.unitId},
              #{areaId}, #{task.awardType}, (SELECT s.state FROM process_subject s WHERE s.id = #{task.subjectId}),
              #{task.role}, #{task.scopeId}, #{task.assignee}, #{task.createdAt}, #{task.dueAt}, #{task.state},
              #{task.revision})
            """)
    void insert(TaskEntry task, String searchText, @Nullable String areaId);

    @Select("SELECT search_text FROM task_entry WHERE id = #{id}")
    String getSearchText(String id);

    @Select("SELECT " + COLUMNS + " FROM task_entry WHERE id = #{id}")
    Optional<TaskEntry> findById(String id);

    @Select("SELECT " + COLUMNS + " FROM task_entry WHERE id = #{id} FOR UPDATE")
    Optional<TaskEntry> findByIdForUpdate(String id);

    @Select("SELECT " + COLUMNS + " FROM task_entry WHERE subject_id = #{subjectId} ORDER BY created_at, id")
    List<TaskEntry> listOfSubject(String subjectId);

    /** A new holder has an own mind on when to look at it again. */
    @Update("""
            UPDATE task_entry
            SET assignee = #{assignee}, assigned_at = #{at}, follow_up_on = NULL, revision = revision + 1
            WHERE id = #{id}
            """)
    void updateAssignee(String id, @Nullable String assignee, @Nullable Instant at);

    @Update("UPDATE task_entry SET follow_up_on = #{day} WHERE id = #{id}")
    void updateFollowUp(String id, @Nullable LocalDate day);

    @Update("UPDATE task_entry SET state = 'HELD', revision = revision + 1 WHERE id = #{id}")
    void updateHeld(String id);

    /** The other way round; does nothing when the case went on meanwhile. */
    @Update("UPDATE task_entry SET state = 'OPEN', revision = revision + 1 WHERE id = #{id} AND state = 'HELD'")
    int updateReopened(String id);

    @Update("""
            UPDATE task_entry
            SET state = 'DONE', outcome = #{completion.outcome}, comment = #{completion.comment},
              completed_by = #{username}, completed_on_behalf_of = #{onBehalfOf}, completed_at = #{at},
              assignee = #{username}, revision = revision + 1
            WHERE id = #{completion.taskId}
            """)
    void updateDone(StepCompletion completion, String username, @Nullable String onBehalfOf, Instant at);

    @Update("""
            UPDATE task_entry SET state = 'WITHDRAWN', revision = revision + 1
            WHERE id = #{id} AND state IN ('OPEN', 'HELD')
            """)
    int withdrawIfWaiting(String id);
}
