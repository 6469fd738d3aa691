package vn.suyton.tasklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import vn.suyton.platform.Role;

@Mapper
interface SavedViewMapper {

    @Insert("""
            INSERT INTO task_saved_view (id, owner, name, filter, shared_with, role_default, created_at)
            VALUES (#{view.id}, #{view.owner}, #{view.name}, #{view.filter}, #{view.sharedWith}, #{view.roleDefault}, #{at})
            """)
    void insert(SavedView view, Instant at);

    /** The own ones and those shared with one of the roles, by name. */
    List<SavedView> list(String username, Collection<Role> roles, int most);

    @Select("""
            SELECT id, owner, name, filter, shared_with, role_default FROM task_saved_view WHERE id = #{id} FOR UPDATE
            """)
    Optional<SavedView> findForUpdate(String id);

    @Select("SELECT COUNT(*) FROM task_saved_view WHERE owner = #{owner}")
    int countOwn(String owner);

    @Update("""
            UPDATE task_saved_view SET role_default = (id = #{id} AND #{chosen})
            WHERE shared_with = #{role}
            """)
    void updateDefault(Role role, String id, boolean chosen);

    @Delete("DELETE FROM task_saved_view WHERE id = #{id}")
    void delete(String id);
}
