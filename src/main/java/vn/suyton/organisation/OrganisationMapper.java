package vn.suyton.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;

@Mapper
interface OrganisationMapper {

    String UNIT = "SELECT id, code, name, kind, parent_id, valid_from, valid_to, successor_id FROM unit ";

    /** A commune lies at most two levels below its province. */
    @Select("""
            SELECT CASE WHEN p.id IS NULL OR p.kind = 'CENTRAL' THEN u.id
                        WHEN g.id IS NULL OR g.kind = 'CENTRAL' THEN p.id ELSE g.id END
            FROM unit u LEFT JOIN unit p ON p.id = u.parent_id LEFT JOIN unit g ON g.id = p.parent_id
            WHERE u.id = #{id} AND u.kind <> 'CENTRAL'
            """)
    Optional<String> findArea(String id);

    @Select(UNIT + "WHERE id = #{id}")
    Optional<Unit> findUnit(String id);

    @Select(UNIT + "WHERE id = #{id} FOR UPDATE")
    Optional<Unit> findUnitForUpdate(String id);

    @Select("SELECT COUNT(id) FROM unit")
    int countUnits();

    @Select("SELECT COUNT(id) FROM unit WHERE id = #{id} OR code = #{code}")
    int countUnitsLike(String id, String code);

    List<Unit> searchUnits(UnitQuery query);

    @Insert("""
            INSERT INTO unit (id, code, name, search_name, kind, parent_id, valid_from, valid_to, successor_id)
            VALUES (#{unit.id}, #{unit.code}, #{unit.name}, #{searchName}, #{unit.kind}, #{unit.parentId},
                    #{unit.validFrom}, #{unit.validTo}, #{unit.successorId})
            """)
    void insertUnit(Unit unit, String searchName);

    @Update("""
            UPDATE unit SET valid_to = #{validTo}, successor_id = #{successorId}, revision = revision + 1
            WHERE id = #{id} AND valid_to IS NULL
            """)
    int updateUnitDissolved(Dissolution dissolution);

    @Update("""
            UPDATE office SET valid_to = #{validTo}
            WHERE scope_kind = 'UNIT' AND scope_id = #{id} AND (valid_to IS NULL OR valid_to > #{validTo})
            """)
    int updateOfficesOfDissolvedUnit(Dissolution dissolution);

    @Select("SELECT name FROM cluster WHERE id = #{id}")
    Optional<String> findClusterName(String id);

    @Select("SELECT name FROM cluster WHERE id = #{id} FOR UPDATE")
    Optional<String> findClusterNameForUpdate(String id);

    /** Changes to one cluster wait for each other. */
    default void lockCluster(String id) {
        if (findClusterNameForUpdate(id).isEmpty()) {
            throw new NotFound("cluster", id);
        }
    }

    @Insert("INSERT INTO cluster (id, name) VALUES (#{id}, #{name})")
    void insertCluster(String id, String name);

    /** All memberships of a year, or those of one cluster in it, in one query. */
    List<MemberRow> listMembers(@Nullable String clusterId, int year);

    @Select("SELECT DISTINCT year FROM cluster_member WHERE cluster_id = #{clusterId} ORDER BY year DESC")
    List<Integer> listYears(String clusterId);

    @Insert("""
            INSERT INTO cluster_member (cluster_id, year, unit_id, is_head, is_deputy)
            VALUES (#{clusterId}, #{year}, #{unitId}, #{head}, #{deputy})
            """)
    void insertMember(Membership membership);

    /** Members of the year before stay; whoever is dissolved by the new year does not. */
    @Insert("""
            INSERT INTO cluster_member (cluster_id, year, unit_id, is_head, is_deputy)
            SELECT m.cluster_id, #{year}, m.unit_id, FALSE, FALSE
            FROM cluster_member m JOIN unit u ON u.id = m.unit_id
            WHERE m.cluster_id = #{clusterId} AND m.year = #{year} - 1
              AND (u.valid_to IS NULL OR u.valid_to >= #{firstDay})
            """)
    int insertMembersOfYearBefore(String clusterId, int year, LocalDate firstDay);

    @Update("""
            UPDATE cluster_member SET is_head = (unit_id = #{unitId}), is_deputy = (is_deputy AND unit_id <> #{unitId})
            WHERE cluster_id = #{clusterId} AND year = #{year}
            """)
    int updateHead(String clusterId, int year, String unitId);

    @Select("SELECT id, full_name, unit_id FROM person WHERE id = #{id}")
    Optional<Person> findPerson(String id);

    @Insert("""
            INSERT INTO person (id, full_name, search_name, unit_id)
            VALUES (#{person.id}, #{person.fullName}, #{searchName}, #{person.unitId})
            """)
    void insertPerson(Person person, String searchName);

    @Select("""
            SELECT p.id AS person_id, p.full_name, p.unit_id, o.role
            FROM office o JOIN person p ON p.id = o.person_id
            WHERE o.role = #{role} AND o.scope_id = #{scopeId}
              AND o.valid_from <= #{day} AND (o.valid_to IS NULL OR o.valid_to >= #{day})
            ORDER BY p.search_name, p.id
            """)
    List<OfficeHolder> listHolders(Role role, String scopeId, LocalDate day);

    @Select("""
            SELECT o.id, o.person_id, o.role, o.scope_kind, o.scope_id, o.valid_from, o.valid_to,
                   COALESCE(u.name, c.name, o.scope_id) AS scope_name
            FROM office o
            LEFT JOIN unit u ON o.scope_kind <> 'CLUSTER' AND u.id = o.scope_id
            LEFT JOIN cluster c ON o.scope_kind = 'CLUSTER' AND c.id = o.scope_id
            WHERE o.person_id = #{personId}
            ORDER BY o.role, o.scope_id, o.valid_from
            """)
    List<OfficeRow> listOffices(String personId);

    @Insert("""
            INSERT INTO office (id, person_id, role, scope_kind, scope_id, valid_from, valid_to)
            VALUES (#{id}, #{personId}, #{role}, #{scopeKind}, #{scopeId}, #{validFrom}, #{validTo})
            """)
    void insertOffice(OfficeRow office);

    @Delete("""
            DELETE FROM office
            WHERE role = 'CLUSTER_HEAD' AND scope_id = #{clusterId} AND valid_from = #{from} AND valid_to = #{to}
            """)
    int deleteHeadOffices(String clusterId, LocalDate from, LocalDate to);

    /** What the list of units is narrowed by; {@code text} is already in the form of the search column. */
    record UnitQuery(
            @Nullable String kind,
            @Nullable String parent,
            @Nullable String text,
            LocalDate day,
            int rows,
            @Nullable String afterName,
            @Nullable String afterId) {}

    record Dissolution(
            String id, LocalDate validTo, @Nullable String successorId) {}

    record Membership(String clusterId, int year, String unitId, boolean head, boolean deputy) {}

    /** A membership together with its cluster and its unit. */
    record MemberRow(
            String clusterId,
            String clusterName,
            boolean head,
            boolean deputy,
            String id,
            String code,
            String name,
            String kind,
            @Nullable String parentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String successorId) {

        Unit unit() {
            return new Unit(id, code, name, kind, parentId, validFrom, validTo, successorId);
        }
    }

    /** An office with the name of what it is held for; the name is only read, never written. */
    record OfficeRow(
            String id,
            String personId,
            Role role,
            Scope.Kind scopeKind,
            String scopeId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String scopeName) {}
}
