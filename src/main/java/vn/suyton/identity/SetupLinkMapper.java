package vn.suyton.identity;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SetupLinkMapper {

    @Delete("DELETE FROM setup_link")
    void deleteAll();

    @Insert("INSERT INTO setup_link (token_hash, expires_at) VALUES (#{hash}, #{expiresAt})")
    void insert(@Param("hash") String hash, @Param("expiresAt") Instant expiresAt);

    @Select("SELECT COUNT(*) FROM setup_link WHERE token_hash = #{hash} AND used_at IS NULL AND expires_at > #{now}")
    int countUsable(@Param("hash") String hash, @Param("now") Instant now);

    @Update("""
            UPDATE setup_link SET used_at = #{now}
            WHERE token_hash = #{hash} AND used_at IS NULL AND expires_at > #{now}
            """)
    int updateUsed(@Param("hash") String hash, @Param("now") Instant now);
}
