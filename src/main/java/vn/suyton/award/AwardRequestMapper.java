package vn.suyton.award;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import vn.suyton.ballot.BallotId;
import vn.suyton.platform.NotFound;

@Mapper
interface AwardRequestMapper {

    String COLUMNS = "id, voting_id, cluster_id, year, state, rule_set, letter_number, submitted_at, ballot_id,"
            + " signed_by, signer_name, revision";

    String CANDIDATE_COLUMNS = "id, request_id, position, award_type, nomination_id, nominee_id, nominee_name, unit_id,"
            + " reserve, cluster_votes, council_votes, result";

    @Insert("""
            INSERT INTO award_request (id, voting_id, cluster_id, year, state, rule_set, letter_number, submitted_at,
              revision)
            VALUES (#{id}, #{votingId}, #{clusterId}, #{year}, #{state}, #{ruleSet}, #{letterNumber}, #{submittedAt},
              #{revision})
            """)
    void insert(AwardRequest request);

    @Insert("""
            INSERT INTO request_candidate (id, request_id, position, award_type, nomination_id, nominee_id, nominee_name,
              unit_id, reserve, cluster_votes, council_votes, result)
            VALUES (#{id}, #{requestId}, #{position}, #{awardType}, #{nominationId}, #{nomineeId}, #{nomineeName},
              #{unitId}, #{reserve}, #{clusterVotes}, #{councilVotes}, #{result})
            """)
    void insertCandidate(Candidate candidate);

    @Update("UPDATE request_candidate SET council_votes = #{councilVotes}, result = #{result} WHERE id = #{id}")
    void updateCandidate(Candidate candidate);

    @Update("UPDATE award_request SET state = #{state}, revision = revision + 1 WHERE id = #{id}")
    void updateState(String id, AwardRequestState state);

    @Update("UPDATE award_request SET ballot_id = #{ballotId}, revision = revision + 1 WHERE id = #{id}")
    void updateBallot(String id, BallotId ballotId);

    @Update("""
            UPDATE award_request SET signed_by = #{username}, signer_name = #{name}, revision = revision + 1
            WHERE id = #{id}
            """)
    void updateSigner(String id, String username, String name);

    @Select("SELECT " + COLUMNS + " FROM award_request WHERE id = #{id}")
    Optional<AwardRequest> findById(String id);

    @Select("SELECT " + COLUMNS + " FROM award_request WHERE id = #{id} FOR UPDATE")
    Optional<AwardRequest> findByIdForUpdate(String id);

    @Select("SELECT " + CANDIDATE_COLUMNS + " FROM request_candidate WHERE request_id = #{requestId} ORDER BY position")
    List<Candidate> listCandidates(String requestId);

    @Select("SELECT " + COLUMNS + """
             FROM award_request WHERE voting_id = #{votingId} ORDER BY submitted_at DESC
            """)
    List<AwardRequest> listOfVoting(String votingId);

    List<AwardRequest> search(AwardRequestFilter filter);

    default AwardRequest getById(String id) {
        return findById(id).orElseThrow(() -> new NotFound(AwardRequest.KIND, id));
    }

    default AwardRequest lock(String id) {
        return findByIdForUpdate(id).orElseThrow(() -> new NotFound(AwardRequest.KIND, id));
    }
}
