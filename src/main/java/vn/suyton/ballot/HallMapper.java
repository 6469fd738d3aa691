package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What happens in the hall beside the electronic box: presence, papers, letters. */
@Mapper
interface HallMapper {

    /** What one teller counted; the totals in canonical JSON. */
    record PaperCount(int place, String personId, String name, String totals, Instant at) {}

    /** A written opinion; the answers in canonical JSON. */
    record Opinion(
            String personId,
            String answers,
            String letterId,
            String letterSha256,
            String enteredBy,
            Instant enteredAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {}

    @Update("""
            UPDATE ballot_voter SET checked_in = TRUE WHERE ballot_id = #{ballotId} AND person_id = #{personId}
            """)
    void updateCheckedIn(BallotId ballotId, String personId);

    /** Does nothing to who has voted electronically, or votes through another channel already. */
    @Update("""
            UPDATE ballot_voter SET channel = #{to}
            WHERE ballot_id = #{ballotId} AND person_id = #{personId} AND channel = #{from} AND has_voted = FALSE
            """)
    int updateChannel(BallotId ballotId, String personId, Channel from, Channel to);

    @Select("SELECT COUNT(*) FROM ballot_voter WHERE ballot_id = #{ballotId} AND channel = #{channel}")
    int countChannel(BallotId ballotId, Channel channel);

    @Insert("""
            INSERT INTO ballot_paper_count (ballot_id, place, person_id, name, totals, at)
            VALUES (#{ballotId}, #{row.place}, #{row.personId}, #{row.name}, #{row.totals}, #{row.at})
            """)
    void insertPaperCount(BallotId ballotId, PaperCount row);

    @Select("""
            SELECT place, person_id, name, totals, at FROM ballot_paper_count
            WHERE ballot_id = #{ballotId} ORDER BY place
            """)
    List<PaperCount> listPaperCounts(BallotId ballotId);

    @Insert("""
            INSERT INTO ballot_written_opinion (ballot_id, person_id, answers, letter_id, letter_sha256, entered_by,
              entered_at)
            VALUES (#{ballotId}, #{row.personId}, #{row.answers}, #{row.letterId}, #{row.letterSha256},
              #{row.enteredBy}, #{row.enteredAt})
            """)
    void insertOpinion(BallotId ballotId, Opinion row);

    @Update("""
            UPDATE ballot_written_opinion SET confirmed_by = #{by}, confirmed_at = #{at}
            WHERE ballot_id = #{ballotId} AND person_id = #{personId} AND confirmed_by IS NULL AND entered_by <> #{by}
            """)
    int updateConfirmed(BallotId ballotId, String personId, String by, Instant at);

    @Select("""
            SELECT person_id, answers, letter_id, letter_sha256, entered_by, entered_at, confirmed_by, confirmed_at
            FROM ballot_written_opinion WHERE ballot_id = #{ballotId} ORDER BY person_id
            """)
    List<Opinion> listOpinions(BallotId ballotId);
}
