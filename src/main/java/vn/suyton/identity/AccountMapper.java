package vn.suyton.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface AccountMapper {

    @Select("""
            SELECT username, person_id, display_name, password_hash, enabled, must_change, demo, created_at, revision
            FROM account WHERE username = #{username}
            """)
    Optional<Account> find(String username);

    @Insert("""
            INSERT INTO account (username, person_id, display_name, password_hash, enabled, must_change, demo, created_at)
            VALUES (#{username}, #{personId}, #{displayName}, #{passwordHash}, #{enabled}, #{mustChange}, #{demo},
                    #{createdAt})
            """)
    void insert(Account account);

    @Update("""
            UPDATE account SET password_hash = #{passwordHash}, must_change = #{mustChange}, revision = revision + 1
            WHERE username = #{username} AND revision = #{revision}
            """)
    int updatePassword(Account account);

    @Select("SELECT COUNT(*) FROM account")
    long count();

    @Select("SELECT COUNT(*) FROM account WHERE demo = TRUE")
    long countDemo();

    /** Names for people of those accounts that exist. */
    List<NamedAccount> listNames(Collection<String> usernames);

    /** Of those who may sign in. */
    List<String> listUsernames(Collection<String> personIds);

    /** An account with the name people know it by. */
    record NamedAccount(String username, String name) {}
}
