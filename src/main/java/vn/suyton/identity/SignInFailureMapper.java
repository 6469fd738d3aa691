package vn.suyton.identity;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface SignInFailureMapper {

    @Insert("INSERT INTO sign_in_failure (username, at) VALUES (#{username}, #{at})")
    void insert(@Param("username") String username, @Param("at") Instant at);

    /** The id of the row which this connection inserted last. */
    @Select("SELECT LAST_INSERT_ID()")
    long lastId();

    /** Times of the latest attempts but one, newest first. */
    @Select("""
            SELECT at FROM sign_in_failure WHERE username = #{username} AND at > #{since} AND id <> #{except}
            ORDER BY at DESC, id DESC LIMIT #{limit}
            """)
    List<Instant> listLatest(
            @Param("username") String username,
            @Param("since") Instant since,
            @Param("except") long except,
            @Param("limit") int limit);

    @Delete("DELETE FROM sign_in_failure WHERE id = #{id}")
    void delete(long id);

    @Delete("DELETE FROM sign_in_failure WHERE username = #{username}")
    void deleteAll(String username);

    @Delete("DELETE FROM sign_in_failure WHERE at < #{before}")
    void deleteOld(Instant before);
}
