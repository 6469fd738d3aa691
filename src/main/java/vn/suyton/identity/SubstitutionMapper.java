package vn.suyton.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface SubstitutionMapper {

    String SELECT = """
            SELECT id, absent, substitute, from_day AS `from`, to_day AS `to`, created_at, ended_at FROM substitution
            """;

    @Insert("""
            INSERT INTO substitution (id, absent, substitute, from_day, to_day, created_at)
            VALUES (#{id}, #{absent}, #{substitute}, #{from}, #{to}, #{createdAt})
            """)
    void insert(Substitution substitution);

    /** Those that are in force on the day or will be. */
    @Select(SELECT + """
             WHERE absent = #{username} AND ended_at IS NULL AND to_day >= #{day} ORDER BY from_day, id
            """)
    List<Substitution> listOfAbsent(String username, LocalDate day);

    @Select(SELECT + """
             WHERE substitute = #{username} AND ended_at IS NULL AND to_day >= #{day} ORDER BY from_day, id
            """)
    List<Substitution> listOfSubstitute(String username, LocalDate day);

    @Select(SELECT + " WHERE id = #{id} FOR UPDATE")
    Optional<Substitution> findByIdForUpdate(String id);

    @Update("UPDATE substitution SET ended_at = #{at} WHERE id = #{id} AND ended_at IS NULL")
    int updateEnded(String id, Instant at);

    /** Changes to the substitutions of one person wait for each other. */
    @Select("SELECT username FROM account WHERE username = #{username} FOR UPDATE")
    Optional<String> findAccountForUpdate(String username);
}
