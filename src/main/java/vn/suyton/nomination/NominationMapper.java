package vn.suyton.nomination;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.NotFound;

@Mapper
interface NominationMapper {

    @Insert("""
            INSERT INTO nomination (id, year, cluster_id, award_type, rule_set, nominee_kind, nominee_id, nominee_name,
              unit_id, achievements, figures, state, created_by, created_at, saved_at, submitted_at, claim, revision)
            VALUES (#{id}, #{year}, #{clusterId}, #{awardType}, #{ruleSet}, #{nomineeKind}, #{nomineeId},
              #{nomineeName}, #{unitId}, #{achievements}, #{figures}, #{state}, #{createdBy}, #{createdAt},
              #{savedAt}, #{submittedAt}, #{claim}, #{revision})
            """)
    void insert(NominationRow row);

    @Update("""
            UPDATE nomination
            SET achievements = #{achievements}, figures = #{figures}, state = #{state}, saved_at = #{savedAt},
              submitted_at = #{submittedAt}, claim = #{claim}, revision = revision + 1
            WHERE id = #{id} AND revision = #{revision}
            """)
    int updateIfUnchanged(NominationRow row);

    Optional<NominationRow> findById(NominationId id);

    Optional<NominationRow> findByIdForUpdate(NominationId id);

    List<NominationRow> search(NominationFilter filter);

    List<NominationRow> listAccepted(String clusterId, int year);

    List<NominationRow> listVoted(String clusterId, int year);

    @Select("SELECT COUNT(*) FROM nomination WHERE claim = #{claim}")
    int countByClaim(String claim);

    default Nomination getById(NominationId id) {
        return findById(id)
                .map(NominationRow::nomination)
                .orElseThrow(() -> new NotFound(Nomination.KIND, id.toString()));
    }

    default Nomination lock(NominationId id) {
        return findByIdForUpdate(id)
                .map(NominationRow::nomination)
                .orElseThrow(() -> new NotFound(Nomination.KIND, id.toString()));
    }

    default void update(Nomination nomination) {
        ChangedMeanwhile.unlessUpdated(updateIfUnchanged(NominationRow.of(nomination)));
    }
}
