package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** What follows a ballot that could not decide. */
@Mapper
interface ContinuationMapper {

    /**
     * A second voting after one without quorum.
     *
     * @param castBefore papers of the first voting, which were destroyed unopened
     */
    record Reconvening(Instant closesAt, int castBefore, String personId, Instant at) {}

    /** A ballot on one tied question of another one. */
    record RunOff(BallotId ballotId, BallotId ofBallotId, String questionKey) {}

    @Insert("""
            INSERT INTO ballot_reconvening (ballot_id, closes_at, cast_before, person_id, at)
            VALUES (#{ballotId}, #{row.closesAt}, #{row.castBefore}, #{row.personId}, #{row.at})
            """)
    void insertReconvening(BallotId ballotId, Reconvening row);

    @Select("""
            SELECT closes_at, cast_before, person_id, at FROM ballot_reconvening WHERE ballot_id = #{ballotId}
            """)
    Optional<Reconvening> findReconvening(BallotId ballotId);

    @Insert("""
            INSERT INTO ballot_run_off (ballot_id, of_ballot_id, question_key)
            VALUES (#{ballotId}, #{ofBallotId}, #{questionKey})
            """)
    void insertRunOff(RunOff runOff);

    @Select("SELECT ballot_id, of_ballot_id, question_key FROM ballot_run_off WHERE ballot_id = #{ballotId}")
    Optional<RunOff> findRunOff(BallotId ballotId);

    @Select("""
            SELECT ballot_id, of_ballot_id, question_key FROM ballot_run_off
            WHERE of_ballot_id = #{ballotId} ORDER BY ballot_id
            """)
    List<RunOff> listRunOffs(BallotId ballotId);
}
