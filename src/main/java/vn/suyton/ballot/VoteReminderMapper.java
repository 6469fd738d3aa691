package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Which ballots were reminded of; who was, is written nowhere here. */
@Mapper
interface VoteReminderMapper {

    @Select("""
            SELECT b.id FROM ballot b
            LEFT JOIN ballot_reminder r ON r.ballot_id = b.id AND r.closes_at = b.closes_at
            WHERE b.state = 'OPEN' AND b.closes_at > #{now} AND b.closes_at <= #{until} AND r.ballot_id IS NULL
            ORDER BY b.closes_at, b.id
            """)
    List<BallotId> listClosing(Instant now, Instant until);

    @Insert("INSERT IGNORE INTO ballot_reminder (ballot_id, closes_at, at) VALUES (#{id}, #{closesAt}, #{at})")
    int insert(BallotId id, Instant closesAt, Instant at);

    /** Not who took a paper or wrote. */
    @Select("""
            SELECT person_id FROM ballot_voter
            WHERE ballot_id = #{id} AND has_voted = FALSE AND channel = 'ELECTRONIC' AND struck = FALSE ORDER BY person_id
            """)
    List<String> listMissing(BallotId id);
}
