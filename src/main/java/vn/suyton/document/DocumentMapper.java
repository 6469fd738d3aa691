package vn.suyton.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import vn.suyton.platform.SubjectRef;

/** Documents; the content is read only when it is asked for. */
@Mapper
interface DocumentMapper {

    @Insert("""
            INSERT INTO document (id, kind, subject_kind, subject_id, title, file_name, sha256, content, created_at)
            VALUES (#{document.id}, #{document.kind}, #{document.subject.kind}, #{document.subject.id},
                    #{document.title}, #{document.fileName}, #{document.sha256}, #{content}, #{document.createdAt})
            """)
    void insert(@Param("document") StoredDocument document, @Param("content") byte[] content);

    @Select("""
            SELECT id, kind, subject_kind, subject_id, title, file_name, sha256, created_at
            FROM document
            WHERE subject_kind = #{subject.kind} AND subject_id = #{subject.id} AND kind = #{kind}
            ORDER BY seq DESC
            LIMIT 1
            """)
    Optional<Row> findNewest(@Param("subject") SubjectRef subject, @Param("kind") String kind);

    @Select("""
            SELECT id, kind, subject_kind, subject_id, title, file_name, sha256, created_at
            FROM document
            WHERE subject_kind = #{kind} AND subject_id = #{id}
            ORDER BY seq
            """)
    List<Row> listAbout(SubjectRef subject);

    @Select("SELECT content FROM document WHERE id = #{id}")
    Optional<Content> findContent(String id);

    /** A document as the table has it. */
    record Row(
            String id,
            String kind,
            String subjectKind,
            String subjectId,
            String title,
            String fileName,
            String sha256,
            Instant createdAt) {

        StoredDocument toDocument() {
            return new StoredDocument(
                    id, kind, new SubjectRef(subjectKind, subjectId), title, fileName, sha256, createdAt);
        }
    }

    /** The bytes of a document. */
    @SuppressWarnings("ArrayRecordComponent") // only carries the column out of the mapper
    record Content(byte[] content) {}
}
