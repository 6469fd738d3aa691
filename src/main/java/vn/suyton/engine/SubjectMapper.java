package vn.suyton.engine;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SubjectMapper {

    /** A subject with the instance that carries it; the last two are null before the instance has started. */
    record Row(
            String id,
            String kind,
            String title,
            @Nullable String clusterId,
            @Nullable String unitId,
            @Nullable String areaId,
            @Nullable String awardType,
            int year,
            String starter,
            @Nullable String processKey,
            @Nullable String processDefinitionId,
            @Nullable String processInstanceId) {}

    @Insert("""
            INSERT INTO process_subject (id, kind, title, cluster_id, unit_id, area_id, award_type, year, starter)
            VALUES (#{subject.id}, #{subject.kind}, #{subject.title}, #{subject.clusterId}, #{subject.unitId}, #{areaId},
              #{subject.awardType}, #{subject.year}, #{subject.starter})
            """)
    void insert(Subject subject, @Nullable String areaId);

    @Update("UPDATE process_subject SET state = #{state} WHERE id = #{id}")
    void updateState(String id, String state);

    /** Beside each task of the case too, where lists look for it. */
    @Update("UPDATE task_entry SET subject_state = #{state} WHERE subject_id = #{id}")
    void updateStateOfTasks(String id, String state);

    @Update("""
            UPDATE process_subject
            SET process_key = #{processKey}, process_definition_id = #{processDefinitionId},
              process_instance_id = #{processInstanceId}
            WHERE id = #{id}
            """)
    void updateInstance(String id, String processKey, String processDefinitionId, String processInstanceId);

    @Select("""
            SELECT id, kind, title, cluster_id, unit_id, area_id, award_type, year, starter, process_key, process_definition_id,
              process_instance_id
            FROM process_subject WHERE id = #{id}
            """)
    Optional<Row> findById(String id);

    default Row getById(String id) {
        return findById(id).orElseThrow(() -> new IllegalStateException("No subject is known with id " + id));
    }

    @Insert("INSERT INTO element_visit (subject_id, element_id, active) VALUES (#{subjectId}, #{elementId}, TRUE)")
    void insertVisit(String subjectId, String elementId);

    @Update("""
            UPDATE element_visit SET active = FALSE
            WHERE subject_id = #{subjectId} AND element_id = #{elementId} AND active = TRUE
            """)
    void endVisit(String subjectId, String elementId);

    /** Where the instance was or is. */
    record Visit(String elementId, boolean active) {}

    @Select("SELECT element_id, active FROM element_visit WHERE subject_id = #{subjectId} ORDER BY seq")
    List<Visit> listVisits(String subjectId);
}
