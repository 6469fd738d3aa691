package vn.suyton.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface DeliveryMapper {

    String SELECT = """
            SELECT seq, id, username, kind, notification_id, address, unsubscribe_token, state, attempts, failures, error,
              error_detail, created_at, sent_at
            FROM delivery
            """;

    @Insert("""
            INSERT INTO delivery (id, username, kind, notification_id, unsubscribe_token, state, attempts, failures, due_at,
              created_at, error)
            VALUES (#{id}, #{username}, #{kind}, #{notificationId}, #{token}, #{state}, 0, 0, #{now}, #{now}, #{error})
            """)
    void insert(NewDelivery delivery);

    /** A mail before its first attempt. */
    record NewDelivery(
            String id,
            String username,
            String kind,
            @Nullable String notificationId,
            String token,
            DeliveryState state,
            @Nullable String error,
            Instant now) {}

    /** What another node has in hand is passed over. */
    @Select(SELECT + """
            WHERE state = 'WAITING' AND due_at <= #{now} ORDER BY due_at, seq LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
    Optional<Delivery> findDueForUpdate(Instant now);

    @Update("""
            UPDATE delivery SET state = 'SENDING', attempts = attempts + 1, lease_until = #{leaseUntil}, address = #{address}
            WHERE id = #{id}
            """)
    void updateSending(String id, Instant leaseUntil, @Nullable String address);

    /** An attempt that was given up as unknown may still report; one that was followed by another may not. */
    @Update("""
            UPDATE delivery SET state = #{outcome.state}, failures = #{outcome.failures}, due_at = #{outcome.dueAt},
              error = #{outcome.error}, error_detail = #{outcome.detail}, sent_at = #{outcome.sentAt}, lease_until = NULL
            WHERE id = #{id} AND attempts = #{attempts} AND state IN ('SENDING', 'UNKNOWN')
            """)
    int updateOutcome(String id, int attempts, Outcome outcome);

    /** How an attempt ended. */
    record Outcome(
            DeliveryState state,
            int failures,
            Instant dueAt,
            @Nullable String error,
            @Nullable String detail,
            @Nullable Instant sentAt) {}

    @Update("""
            UPDATE delivery SET state = 'UNKNOWN', error = 'interrupted', error_detail = NULL
            WHERE state = 'SENDING' AND lease_until < #{now}
            """)
    int updateInterrupted(Instant now);

    @Select(SELECT + "WHERE id = #{id} FOR UPDATE")
    Optional<Delivery> findForUpdate(String id);

    @Select(SELECT + "WHERE unsubscribe_token = #{token}")
    Optional<Delivery> findByToken(String token);

    @Update("UPDATE delivery SET state = 'WAITING', failures = 0, due_at = #{now} WHERE id = #{id}")
    void updateResent(String id, Instant now);

    List<Delivery> search(@Nullable DeliveryState state, @Nullable String username, long before, int limit);

    @Delete("DELETE FROM delivery WHERE created_at < #{before} LIMIT 5000")
    int deleteOld(Instant before);
}
