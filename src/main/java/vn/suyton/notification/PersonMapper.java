package vn.suyton.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What people said about how they want to be told. */
@Mapper
interface PersonMapper {

    /** Where somebody reads mail, and in which language. */
    record MailPerson(String username, @Nullable String email, String language) {}

    @Select("SELECT username, email, language FROM notification_person WHERE username = #{username}")
    Optional<MailPerson> find(String username);

    @Select("SELECT username, email, language FROM notification_person WHERE username = #{username} FOR UPDATE")
    Optional<MailPerson> findForUpdate(String username);

    @Insert("INSERT IGNORE INTO notification_person (username, language) VALUES (#{username}, 'vi')")
    void insertIfAbsent(String username);

    @Update("UPDATE notification_person SET email = #{email}, language = #{language} WHERE username = #{username}")
    void update(MailPerson person);

    record KindChoice(String kind, MailChoice choice) {}

    @Select("SELECT kind, choice FROM notification_choice WHERE username = #{username}")
    List<KindChoice> listChoices(String username);

    @Insert("""
            INSERT INTO notification_choice (username, kind, choice) VALUES (#{username}, #{kind}, #{choice})
            ON DUPLICATE KEY UPDATE choice = #{choice}
            """)
    void saveChoice(String username, String kind, MailChoice choice);

    /** Those with an address whose digest of the day was not looked at yet. */
    @Select("""
            SELECT p.username FROM notification_person p
            JOIN account a ON a.username = p.username AND a.enabled = TRUE
            LEFT JOIN notification_digest d ON d.username = p.username AND d.day = #{day}
            WHERE p.email IS NOT NULL AND d.username IS NULL
            ORDER BY p.username LIMIT #{limit}
            """)
    List<String> listWithoutDigest(LocalDate day, int limit);

    @Insert("INSERT IGNORE INTO notification_digest (username, day) VALUES (#{username}, #{day})")
    int insertDigest(String username, LocalDate day);

    @Update("UPDATE notification_digest SET delivery_id = #{deliveryId} WHERE username = #{username} AND day = #{day}")
    void updateDigest(String username, LocalDate day, String deliveryId);

    @Delete("DELETE FROM notification_digest WHERE day < #{before} LIMIT 5000")
    int deleteOldDigests(LocalDate before);
}
