package vn.suyton.tasklist;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.SubjectRef;

@Mapper
interface TaskCommentMapper {

    /** A comment as it is stored; the mentioned usernames with a blank between two. */
    record Row(
            String id,
            String author,
            String authorName,
            @Nullable String onBehalfOf,
            String text,
            String mentioned,
            Instant at) {

        TaskComment comment() {
            var usernames = mentioned.isEmpty() ? List.<String>of() : List.of(mentioned.split(" ", -1));
            return new TaskComment(id, author, authorName, onBehalfOf, text, usernames, at);
        }
    }

    @Insert("""
            INSERT INTO task_comment (id, subject_kind, subject_id, author, author_name, on_behalf_of, text, mentioned, at)
            VALUES (#{row.id}, #{subject.kind}, #{subject.id}, #{row.author}, #{row.authorName}, #{row.onBehalfOf},
              #{row.text}, #{row.mentioned}, #{row.at})
            """)
    void insert(SubjectRef subject, Row row);

    @Select("""
            SELECT id, author, author_name, on_behalf_of, text, mentioned, at
            FROM task_comment WHERE subject_kind = #{kind} AND subject_id = #{id} ORDER BY seq
            """)
    List<Row> listAbout(SubjectRef subject);
}
