package vn.suyton.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

@Mapper
interface AccountMapper {

    @Select("""
            SELECT username, person_id, display_name, password_hash, enabled, must_change, demo, created_at, revision
            FROM account WHERE username = #{username}
            """)
    Optional<Account> find(String username);

    /**
     * What the person may do on the day, a row for each office: the own ones and those of people the person stands in
     * for; one row without office for who has none. Empty when there is no such account.
     */
    List<Right> listRights(String username, LocalDate day);

    /**
     * A person with an account, and one office.
     *
     * @param onBehalfOf username of the absent holder; null for the own office
     * @param until last day of the absence
     */
    record Right(
            String username,
            boolean enabled,
            boolean mustChange,
            String personId,
            String name,
            @Nullable String unitId,
            @Nullable String onBehalfOf,
            @Nullable LocalDate until,
            @Nullable Role role,
            Scope.@Nullable Kind scopeKind,
            @Nullable String scopeId,
            @Nullable String scopeName,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

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

    @Select("""
            SELECT DISTINCT a.username, COALESCE(a.display_name, p.full_name) AS name
            FROM office o JOIN person p ON p.id = o.person_id JOIN account a ON a.person_id = p.id
            WHERE o.role = #{role} AND o.scope_id = #{scopeId} AND a.enabled = TRUE
              AND o.valid_from <= #{day} AND (o.valid_to IS NULL OR o.valid_to >= #{day})
            ORDER BY name, a.username
            """)
    List<NamedAccount> listHolders(Role role, String scopeId, LocalDate day);

    /** People of the same unit, and people who hold an office where this person holds one. */
    @Select("""
            SELECT a.username, COALESCE(a.display_name, p.full_name) AS name
            FROM account a JOIN person p ON p.id = a.person_id
            WHERE a.enabled = TRUE AND a.username <> #{username} AND (
              p.unit_id = (SELECT mp.unit_id FROM account ma JOIN person mp ON mp.id = ma.person_id
                           WHERE ma.username = #{username})
              OR EXISTS (SELECT 1 FROM office o JOIN office mo ON mo.scope_id = o.scope_id
                         JOIN account ma ON ma.person_id = mo.person_id
                         WHERE o.person_id = p.id AND ma.username = #{username}
                           AND o.valid_from <= #{day} AND (o.valid_to IS NULL OR o.valid_to >= #{day})
                           AND mo.valid_from <= #{day} AND (mo.valid_to IS NULL OR mo.valid_to >= #{day})))
            ORDER BY name, a.username
            """)
    List<NamedAccount> listColleagues(String username, LocalDate day);
}
