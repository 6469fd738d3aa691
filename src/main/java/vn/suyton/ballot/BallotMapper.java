package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.NotFound;

/** Ballots, their rolls and signatures. The box with the envelopes is {@link BallotBoxMapper}. */
@Mapper
interface BallotMapper {

    String COLUMNS = "id, title, state, cluster_id, year, chair_role, starter, closes_at, opened_at, closed_at,"
            + " certified_at, rule_set, definition, roll_size, roll_hash, cast_papers, basis, result, minutes_hash,"
            + " cancel_reason, revision";

    @Insert("""
            INSERT INTO ballot (id, title, state, cluster_id, year, chair_role, starter, closes_at, rule_set, definition,
              roll_size, revision)
            VALUES (#{id}, #{title}, #{state}, #{clusterId}, #{year}, #{chairRole}, #{starter}, #{closesAt}, #{ruleSet},
              #{definition}, #{rollSize}, #{revision})
            """)
    void insert(Ballot ballot);

    @Select("SELECT " + COLUMNS + " FROM ballot WHERE id = #{id}")
    Optional<Ballot> findById(BallotId id);

    @Select("SELECT " + COLUMNS + " FROM ballot WHERE id = #{id} FOR UPDATE")
    Optional<Ballot> findByIdForUpdate(BallotId id);

    default Ballot getById(BallotId id) {
        return findById(id).orElseThrow(() -> new NotFound(Ballot.KIND, id.value()));
    }

    default Ballot lock(BallotId id) {
        return findByIdForUpdate(id).orElseThrow(() -> new NotFound(Ballot.KIND, id.value()));
    }

    List<BallotRow> search(BallotFilter filter);

    @Update("""
            UPDATE ballot SET state = 'OPEN', opened_at = #{at}, roll_hash = #{rollHash}, revision = revision + 1
            WHERE id = #{id}
            """)
    void updateOpened(BallotId id, Instant at, String rollHash);

    /** With a new time after a voting without quorum. */
    @Update("""
            UPDATE ballot SET state = 'OPEN', closes_at = #{closesAt}, closed_at = NULL, cast_papers = NULL,
              revision = revision + 1
            WHERE id = #{id}
            """)
    void updateReopened(BallotId id, Instant closesAt);

    /** Papers and presence begin anew with the second meeting; letters stay. */
    @Update("""
            UPDATE ballot_voter SET has_voted = FALSE, checked_in = FALSE,
              channel = CASE channel WHEN 'WRITTEN' THEN 'WRITTEN' ELSE 'ELECTRONIC' END
            WHERE ballot_id = #{ballotId}
            """)
    void updateNobodyHasVoted(BallotId ballotId);

    /** After a tie was settled. */
    @Update("UPDATE ballot SET result = #{result}, revision = revision + 1 WHERE id = #{id} AND state = 'CERTIFIED'")
    int updateSettled(BallotId id, String result);

    @Update("""
            UPDATE ballot SET state = #{state}, closed_at = #{at}, cast_papers = #{cast}, revision = revision + 1
            WHERE id = #{id}
            """)
    void updateClosed(BallotId id, BallotState state, Instant at, int cast);

    @Update("""
            UPDATE ballot SET state = 'COUNTED', basis = #{basis}, result = #{result}, minutes_hash = #{minutesHash},
              revision = revision + 1
            WHERE id = #{id}
            """)
    void updateCounted(BallotId id, String basis, String result, String minutesHash);

    @Update("UPDATE ballot SET state = 'CERTIFIED', certified_at = #{at}, revision = revision + 1 WHERE id = #{id}")
    void updateCertified(BallotId id, Instant at);

    @Update("UPDATE ballot SET state = 'CANCELLED', revision = revision + 1 WHERE id = #{id}")
    void updateCancelled(BallotId id);

    @Update("UPDATE ballot SET cancel_reason = #{reason}, revision = revision + 1 WHERE id = #{id}")
    void updateCancelReason(BallotId id, @Nullable String reason);

    @Insert("""
            INSERT INTO ballot_voter (ballot_id, person_id, name, unit_id, weight, may_not_mark, has_voted)
            VALUES (#{ballotId}, #{voter.personId}, #{voter.name}, #{voter.unitId}, #{voter.weight},
              #{voter.mayNotMark}, #{voter.hasVoted})
            """)
    void insertVoter(BallotId ballotId, VoterRow voter);

    @Select("""
            SELECT person_id, name, unit_id, weight, may_not_mark, has_voted, channel, checked_in
            FROM ballot_voter WHERE ballot_id = #{ballotId} AND person_id = #{personId} AND struck = FALSE
            """)
    Optional<VoterRow> findVoter(BallotId ballotId, String personId);

    @Select("""
            SELECT person_id, name, unit_id, weight, may_not_mark, has_voted, channel, checked_in
            FROM ballot_voter WHERE ballot_id = #{ballotId} AND struck = FALSE ORDER BY person_id
            """)
    List<VoterRow> listVoters(BallotId ballotId);

    @Update("""
            UPDATE ballot_voter SET has_voted = TRUE
            WHERE ballot_id = #{ballotId} AND person_id = #{personId} AND has_voted = FALSE
            """)
    int updateHasVoted(BallotId ballotId, String personId);

    @Select("SELECT COUNT(*) FROM ballot_voter WHERE ballot_id = #{ballotId} AND has_voted = TRUE")
    int countVoted(BallotId ballotId);

    /** Who voted electronically, took a paper or wrote. */
    @Select("""
            SELECT COUNT(*) FROM ballot_voter
            WHERE ballot_id = #{ballotId} AND (has_voted = TRUE OR channel <> 'ELECTRONIC')
            """)
    int countDone(BallotId ballotId);

    /** Who voted electronically or took a paper: what a quorum counts. */
    @Select("""
            SELECT COUNT(*) FROM ballot_voter
            WHERE ballot_id = #{ballotId} AND (has_voted = TRUE OR channel = 'PAPER')
            """)
    int countCast(BallotId ballotId);

    @Insert("""
            INSERT INTO ballot_signature (ballot_id, place, person_id, name, role, outcome, comment, minutes_hash, at)
            VALUES (#{ballotId}, #{signature.place}, #{signature.personId}, #{signature.name}, #{signature.role},
              #{signature.outcome}, #{signature.comment}, #{signature.minutesHash}, #{signature.at})
            """)
    void insertSignature(BallotId ballotId, Signature signature);

    @Select("""
            SELECT place, person_id, name, role, outcome, comment, minutes_hash, at
            FROM ballot_signature WHERE ballot_id = #{ballotId} ORDER BY place
            """)
    List<Signature> listSignatures(BallotId ballotId);
}
