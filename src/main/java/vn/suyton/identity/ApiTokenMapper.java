package vn.suyton.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ApiTokenMapper {

    @Insert("""
            INSERT INTO api_token (id, token_hash, username, name, created_at, expires_at)
            VALUES (#{token.id}, #{hash}, #{token.username}, #{token.name}, #{token.createdAt}, #{token.expiresAt})
            """)
    void insert(@Param("token") ApiToken token, @Param("hash") String hash);

    @Select("""
            SELECT t.id, t.username, t.name, t.created_at, t.expires_at
            FROM api_token t JOIN account a ON a.username = t.username
            WHERE t.token_hash = #{hash} AND t.expires_at > #{now} AND a.enabled = TRUE
            """)
    Optional<ApiToken> findValid(@Param("hash") String hash, @Param("now") Instant now);

    @Select("""
            SELECT id, username, name, created_at, expires_at FROM api_token
            WHERE username = #{username} AND expires_at > #{now} ORDER BY created_at, id
            """)
    List<ApiToken> listValid(@Param("username") String username, @Param("now") Instant now);

    @Delete("DELETE FROM api_token WHERE id = #{id} AND username = #{username}")
    int delete(@Param("id") String id, @Param("username") String username);

    @Delete("DELETE FROM api_token WHERE username = #{username}")
    void deleteOf(String username);

    @Delete("DELETE FROM api_token WHERE expires_at <= #{now}")
    void deleteExpired(Instant now);
}
