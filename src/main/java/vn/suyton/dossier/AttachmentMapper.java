package vn.suyton.dossier;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import vn.suyton.platform.SubjectRef;

@Mapper
interface AttachmentMapper {

    String ATTACHMENT = "SELECT id, kind, name, type, size, sha256, uploaded_by, uploaded_at FROM attachment "
            + "WHERE subject_kind = #{subject.kind} AND subject_id = #{subject.id} ";

    @Select(ATTACHMENT + "ORDER BY uploaded_at, id")
    List<Attachment> list(@Param("subject") SubjectRef subject);

    @Select(ATTACHMENT + "AND id = #{id}")
    Optional<Attachment> find(SubjectRef subject, String id);

    @Insert("""
            INSERT INTO attachment
                (id, subject_kind, subject_id, kind, name, type, size, sha256, uploaded_by, uploaded_at)
            VALUES (#{attachment.id}, #{subject.kind}, #{subject.id}, #{attachment.kind}, #{attachment.name},
                    #{attachment.type}, #{attachment.size}, #{attachment.sha256}, #{attachment.uploadedBy},
                    #{attachment.uploadedAt})
            """)
    void insert(SubjectRef subject, Attachment attachment);

    @Insert("INSERT INTO attachment_content (attachment_id, part, content) VALUES (#{id}, #{part}, #{content})")
    void insertPart(String id, int part, byte[] content);

    @Select("SELECT content FROM attachment_content WHERE attachment_id = #{id} AND part = #{part}")
    Optional<byte[]> findPart(String id, int part);

    /** The content goes with it. */
    @Delete("DELETE FROM attachment WHERE id = #{id}")
    int delete(String id);
}
