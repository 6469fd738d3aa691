package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Amendments of a frozen roll. */
@Mapper
interface RollMapper {

    @Insert("""
            INSERT INTO ballot_roll_amendment (ballot_id, place, kind, person_id, name, unit_id, reason, proposed_by,
              proposer, proposed_at)
            VALUES (#{ballotId}, #{row.place}, #{row.kind}, #{row.personId}, #{row.name}, #{row.unitId}, #{row.reason},
              #{row.proposedBy}, #{row.proposer}, #{row.proposedAt})
            """)
    void insertAmendment(BallotId ballotId, RollAmendment row);

    @Select("""
            SELECT place, kind, person_id, name, unit_id, reason, proposed_by, proposer, proposed_at, confirmed_by,
              confirmer, confirmed_at, roll_hash
            FROM ballot_roll_amendment WHERE ballot_id = #{ballotId} ORDER BY place
            """)
    List<RollAmendment> listAmendments(BallotId ballotId);

    @Update("""
            UPDATE ballot_roll_amendment SET confirmed_by = #{by.personId}, confirmer = #{by.name},
              confirmed_at = #{by.at}, roll_hash = #{by.rollHash}
            WHERE ballot_id = #{ballotId} AND place = #{place} AND confirmed_by IS NULL
            """)
    void updateConfirmed(BallotId ballotId, int place, Confirmation by);

    /** Who confirms, and what the roll then is. */
    record Confirmation(String personId, String name, Instant at, String rollHash) {}

    @Update("""
            UPDATE ballot_voter SET struck = TRUE
            WHERE ballot_id = #{ballotId} AND person_id = #{personId} AND has_voted = FALSE
              AND channel = 'ELECTRONIC' AND struck = FALSE
            """)
    int updateStruck(BallotId ballotId, String personId);

    @Update("""
            UPDATE ballot_voter SET struck = FALSE
            WHERE ballot_id = #{ballotId} AND person_id = #{personId} AND struck = TRUE
            """)
    int updateBack(BallotId ballotId, String personId);

    @Update("""
            UPDATE ballot SET roll_size = #{size}, roll_hash = #{rollHash}, revision = revision + 1
            WHERE id = #{id} AND state = 'OPEN'
            """)
    void updateRoll(BallotId id, int size, String rollHash);
}
