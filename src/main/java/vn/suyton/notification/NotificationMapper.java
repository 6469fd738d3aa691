package vn.suyton.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface NotificationMapper {

    String SELECT = """
            SELECT seq, id, username, kind, subject_kind, subject_id, path, arguments, created_at, read_at
            FROM notification
            """;

    @Insert("""
            INSERT INTO notification (id, outbox_seq, username, kind, subject_kind, subject_id, path, arguments, created_at,
              in_digest)
            VALUES (#{told.id}, #{outboxSeq}, #{told.username}, #{told.kind}, #{told.subjectKind}, #{told.subjectId},
              #{told.path}, #{told.arguments}, #{told.createdAt}, #{inDigest})
            """)
    void insert(Notification told, long outboxSeq, boolean inDigest);

    /** The same words about the same case a moment ago, or that the case came back, which says it already. */
    @Select("""
            SELECT COUNT(*) FROM notification
            WHERE username = #{told.username} AND subject_id = #{told.subjectId}
              AND created_at BETWEEN #{from} AND #{told.createdAt}
              AND (kind = 'returned' OR (kind = #{told.kind} AND arguments = #{told.arguments}))
            """)
    int countSaidBefore(Notification told, Instant from);

    @Select(SELECT + "WHERE id = #{id} AND username = #{username}")
    Optional<Notification> find(String username, String id);

    @Select(SELECT + "WHERE id = #{id}")
    Optional<Notification> findById(String id);

    @Select(SELECT + "WHERE username = #{username} AND seq < #{before} ORDER BY seq DESC LIMIT #{limit}")
    List<Notification> list(String username, long before, int limit);

    @Select(SELECT + "WHERE digest_id = #{digestId} ORDER BY seq")
    List<Notification> listOfDigest(String digestId);

    @Select("""
            SELECT COUNT(*) FROM (
              SELECT 1 FROM notification WHERE username = #{username} AND read_at IS NULL LIMIT #{most}
            ) some
            """)
    int countUnread(String username, int most);

    @Update("UPDATE notification SET read_at = #{at} WHERE id = #{id} AND username = #{username} AND read_at IS NULL")
    int updateRead(String username, String id, Instant at);

    @Update(
            "UPDATE notification SET read_at = #{at} WHERE username = #{username} AND read_at IS NULL AND seq <= #{seq}")
    int updateAllRead(String username, long seq, Instant at);

    @Select("SELECT COALESCE(MAX(seq), 0) FROM notification")
    long lastSeq();

    @Select("SELECT DISTINCT username FROM notification WHERE seq > #{seq}")
    List<String> listPeopleAfter(long seq);

    @Select("""
            SELECT COUNT(*) FROM notification
            WHERE username = #{username} AND in_digest = TRUE AND created_at >= #{since}
            """)
    int countForDigest(String username, Instant since);

    @Update("""
            UPDATE notification SET in_digest = FALSE, digest_id = IF(created_at >= #{since}, #{digestId}, NULL)
            WHERE username = #{username} AND in_digest = TRUE
            """)
    void updateInDigest(String username, String digestId, Instant since);

    /** Choices of one kind that differ from the usual one. */
    List<PersonChoice> listChoices(String kind, Collection<String> usernames);

    record PersonChoice(String username, MailChoice choice) {}

    @Delete("DELETE FROM notification WHERE created_at < #{before} LIMIT 5000")
    int deleteOld(Instant before);
}
