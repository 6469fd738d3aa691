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

    @Select("SELECT seq, hash FROM audit_head WHERE id = 1")
    Optional<AuditHead> findHead();

    /** Moves the end of the chain on by an entry with this text, and holds it until the transaction ends. */
    @Update("""
            UPDATE audit_head
            SET previous_hash = hash, hash = SHA2(CONCAT(#{begin}, hash, #{middle}, seq + 1, #{end}), 256), seq = seq + 1
            WHERE id = 1
            """)
    int moveHead(AuditText text);

    /** The entry at the end of the chain, with the number and the hashes that the head has now. */
    @Insert("""
            INSERT INTO audit_entry (seq, at, actor, actor_name, on_behalf_of, action, subject_kind, subject_id, comment, details,
              previous_hash, hash)
            SELECT h.seq, #{at}, #{actor}, #{actorName}, #{onBehalfOf}, #{action}, #{subjectKind}, #{subjectId}, #{comment},
              #{details}, h.previous_hash, h.hash
            FROM audit_head h WHERE h.id = 1
            """)
    void insertAtHead(AuditEntry entry);

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
