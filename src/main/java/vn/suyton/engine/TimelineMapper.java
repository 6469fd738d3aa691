package vn.suyton.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Act;
import vn.suyton.platform.SubjectRef;

@Mapper
interface TimelineMapper {

    @Insert("""
            INSERT INTO timeline_entry (subject_kind, subject_id, at, actor, actor_name, on_behalf_of, action,
              comment)
            VALUES (#{act.subject.kind}, #{act.subject.id}, #{at}, #{act.actor}, #{act.actorName}, #{act.onBehalfOf}, #{act.action},
              #{act.comment})
            """)
    void insert(Act act, Instant at);

    /** A line as it is stored. */
    record Row(
            Instant at,
            String actor,
            String actorName,
            @Nullable String onBehalfOf,
            String action,
            @Nullable String comment) {}

    @Select("""
            SELECT at, actor, actor_name, on_behalf_of, action, comment
            FROM timeline_entry
            WHERE subject_kind = #{kind} AND subject_id = #{id}
            ORDER BY seq
            """)
    List<Row> listOf(SubjectRef subject);

    /** Under which name somebody last acted on the subject. */
    @Select("""
            SELECT actor_name FROM timeline_entry
            WHERE subject_kind = #{subject.kind} AND subject_id = #{subject.id} AND actor = #{username}
            ORDER BY seq DESC LIMIT 1
            """)
    Optional<String> findName(SubjectRef subject, String username);
}
