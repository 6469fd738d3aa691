package vn.suyton.award;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.ChangedMeanwhile;
import vn.suyton.platform.NotFound;

@Mapper
interface ClusterVotingMapper {

    String COLUMNS = "id, cluster_id, year, state, ballot_id, closes_at, rule_set, called_by, called_at, revision";

    @Insert("""
            INSERT INTO cluster_voting (id, cluster_id, year, state, ballot_id, closes_at, rule_set, called_by, called_at,
              claim, revision)
            VALUES (#{voting.id}, #{voting.clusterId}, #{voting.year}, #{voting.state}, #{voting.ballotId},
              #{voting.closesAt}, #{voting.ruleSet}, #{voting.calledBy}, #{voting.calledAt}, #{claim},
              #{voting.revision})
            """)
    void insertWithClaim(ClusterVoting voting, @Nullable String claim);

    @Update("""
            UPDATE cluster_voting SET state = #{voting.state}, claim = #{claim}, revision = revision + 1
            WHERE id = #{voting.id} AND revision = #{voting.revision}
            """)
    int updateIfUnchanged(ClusterVoting voting, @Nullable String claim);

    @Select("SELECT " + COLUMNS + " FROM cluster_voting WHERE id = #{id}")
    Optional<ClusterVoting> findById(String id);

    @Select("SELECT " + COLUMNS + " FROM cluster_voting WHERE id = #{id} FOR UPDATE")
    Optional<ClusterVoting> findByIdForUpdate(String id);

    @Select("SELECT COUNT(*) FROM cluster_voting WHERE claim = #{claim}")
    int countByClaim(String claim);

    @Select("SELECT " + COLUMNS + """
             FROM cluster_voting
            WHERE cluster_id = #{clusterId} AND (#{year} IS NULL OR year = #{year})
            ORDER BY year DESC, called_at DESC
            LIMIT 200
            """)
    List<ClusterVoting> listOfCluster(String clusterId, @Nullable Integer year);

    default void insert(ClusterVoting voting) {
        insertWithClaim(voting, voting.claim());
    }

    default void update(ClusterVoting voting) {
        ChangedMeanwhile.unlessUpdated(updateIfUnchanged(voting, voting.claim()));
    }

    default ClusterVoting getById(String id) {
        return findById(id).orElseThrow(() -> new NotFound(ClusterVoting.KIND, id));
    }

    default ClusterVoting lock(String id) {
        return findByIdForUpdate(id).orElseThrow(() -> new NotFound(ClusterVoting.KIND, id));
    }
}
