package vn.suyton.audit;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import vn.suyton.platform.ActHistory;
import vn.suyton.platform.SubjectRef;

@Mapper
interface AuditMapper extends ActHistory {

    @Select("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE")
    Optional<AuditHead> findHeadForUpdate();

    @Select("SELECT seq, hash FROM audit_head WHERE id = 1")
    Optional<AuditHead> findHead();

    @Update("UPDATE audit_head SET seq = #{seq}, hash = #{hash} WHERE id = 1")
    void updateHead(AuditHead head);

    @Insert("""
            INSERT INTO audit_entry (seq, at, actor, actor_name, on_behalf_of, action, subject_kind, subject_id, comment, details,
              previous_hash, hash)
            VALUES (#{seq}, #{at}, #{actor}, #{actorName}, #{onBehalfOf}, #{action}, #{subjectKind}, #{subjectId}, #{comment},
              #{details}, #{previousHash}, #{hash})
            """)
    void insert(AuditEntry entry);

    List<AuditEntry> search(AuditFilter filter);

    @Select("""
            SELECT seq, at, actor, actor_name, on_behalf_of, action, subject_kind, subject_id, comment, details, previous_hash, hash
            FROM audit_entry WHERE seq > #{seq} ORDER BY seq LIMIT #{limit}
            """)
    List<AuditEntry> listAfter(long seq, int limit);

    @Override
    @Select("""
            SELECT at, actor, actor_name, on_behalf_of, action, comment
            FROM audit_entry
            WHERE subject_kind = #{subject.kind} AND subject_id = #{subject.id} AND action <> #{except}
            ORDER BY seq
            """)
    List<PastAct> listOf(SubjectRef subject, String except);

    @Override
    @Select("""
            SELECT actor_name FROM audit_entry
            WHERE subject_kind = #{subject.kind} AND subject_id = #{subject.id} AND actor = #{username}
            ORDER BY seq DESC LIMIT 1
            """)
    Optional<String> findName(SubjectRef subject, String username);

    @Select("SELECT COALESCE(MAX(seq), 0) FROM audit_entry")
    long lastSeq();

    @Select("SELECT COALESCE(MIN(seq), 1) FROM audit_entry")
    long firstSeq();
}
