package vn.suyton.ballot;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The ballot box: keys, sealed envelopes, and what the count takes out of them. */
@Mapper
interface BallotBoxMapper {

    /** An envelope with the voter's name on its outside. */
    record Sealed(String personId, String sealed) {}

    @Update("""
            UPDATE ballot SET public_key = #{keys.publicKey}, wrapped_private_key = #{keys.wrappedPrivateKey},
              key_file = #{keys.keyFile}
            WHERE id = #{ballotId}
            """)
    void updateKeys(BallotId ballotId, BallotKeys.Kept keys);

    @Select("""
            SELECT public_key, wrapped_private_key, key_file FROM ballot
            WHERE id = #{ballotId} AND key_file IS NOT NULL
            """)
    Optional<BallotKeys.Kept> findKeys(BallotId ballotId);

    @Update("UPDATE ballot SET wrapped_private_key = NULL WHERE id = #{ballotId}")
    void updatePrivateKeyDestroyed(BallotId ballotId);

    @Select("SELECT COUNT(*) FROM ballot WHERE key_file = #{keyFile} AND wrapped_private_key IS NULL")
    int countRetired(String keyFile);

    @Insert("""
            INSERT INTO ballot_envelope (ballot_id, person_id, sealed, sending)
            VALUES (#{ballotId}, #{personId}, #{sealed}, #{sending})
            """)
    void insertEnvelope(BallotId ballotId, String personId, String sealed, String sending);

    @Select("SELECT sending FROM ballot_envelope WHERE ballot_id = #{ballotId} AND person_id = #{personId}")
    Optional<String> findSending(BallotId ballotId, String personId);

    @Update("""
            UPDATE ballot_envelope SET sealed = #{sealed}, sending = #{sending}
            WHERE ballot_id = #{ballotId} AND person_id = #{personId}
            """)
    int updateEnvelope(BallotId ballotId, String personId, String sealed, String sending);

    @Select("SELECT person_id, sealed FROM ballot_envelope WHERE ballot_id = #{ballotId} ORDER BY person_id")
    List<Sealed> listEnvelopes(BallotId ballotId);

    @Delete("DELETE FROM ballot_envelope WHERE ballot_id = #{ballotId}")
    void deleteEnvelopes(BallotId ballotId);

    @Insert("INSERT INTO ballot_paper (ballot_id, tracker) VALUES (#{ballotId}, #{tracker})")
    void insertPaper(BallotId ballotId, String tracker);

    @Insert("""
            INSERT INTO ballot_mark (ballot_id, slip, question_key, option_key, mark)
            VALUES (#{ballotId}, #{mark.slip}, #{mark.questionKey}, #{mark.optionKey}, #{mark.mark})
            """)
    void insertMark(BallotId ballotId, CountedMark mark);

    @Select("SELECT tracker FROM ballot_paper WHERE ballot_id = #{ballotId} ORDER BY tracker")
    List<String> listTrackers(BallotId ballotId);

    @Select("""
            SELECT question_key, option_key, slip, mark FROM ballot_mark
            WHERE ballot_id = #{ballotId} ORDER BY slip
            """)
    List<CountedMark> listMarks(BallotId ballotId);

    @Insert("""
            INSERT INTO ballot_ranking (ballot_id, slip, question_key, ranking)
            VALUES (#{ballotId}, #{ranking.slip}, #{ranking.questionKey}, #{ranking.ranking})
            """)
    void insertRanking(BallotId ballotId, RankingRow ranking);

    @Select("""
            SELECT question_key, slip, ranking FROM ballot_ranking
            WHERE ballot_id = #{ballotId} ORDER BY slip
            """)
    List<RankingRow> listRankings(BallotId ballotId);
}
