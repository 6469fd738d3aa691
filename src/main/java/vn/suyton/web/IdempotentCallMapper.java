package vn.suyton.web;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface IdempotentCallMapper {

    @Delete("""
            DELETE FROM idempotent_call
            WHERE called_at < #{forgotten} OR (called_at < #{lost} AND status IS NULL)
            """)
    void deleteOlder(Instant forgotten, Instant lost);

    /** 0 when the caller has used the key for this path already. */
    @Insert("""
            INSERT IGNORE INTO idempotent_call (username, call_key, path, body_hash, called_at)
            VALUES (#{call.username}, #{call.callKey}, #{call.path}, #{call.bodyHash}, #{at})
            """)
    int insertIfMissing(IdempotentCall call, Instant at);

    @Select("""
            SELECT username, call_key, path, body_hash, status, location, body
            FROM idempotent_call WHERE username = #{username} AND call_key = #{callKey} AND path = #{path}
            """)
    Optional<IdempotentCall> findSame(IdempotentCall call);

    @Update("""
            UPDATE idempotent_call SET status = #{status}, location = #{location}, body = #{body}
            WHERE username = #{username} AND call_key = #{callKey} AND path = #{path}
            """)
    void updateAnswer(IdempotentCall call);

    @Delete("""
            DELETE FROM idempotent_call
            WHERE username = #{username} AND call_key = #{callKey} AND path = #{path} AND status IS NULL
            """)
    void deleteUnanswered(IdempotentCall call);
}
