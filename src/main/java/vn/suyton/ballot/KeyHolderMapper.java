package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Who holds a key of a ballot. No key is stored, only what locks with it. */
@Mapper
interface KeyHolderMapper {

    /**
     * One who holds a key.
     *
     * @param publicKey null until the key was received
     * @param sealedShare there while the box is locked with the keys
     */
    record Holder(
            String personId,
            String name,
            @Nullable String publicKey,
            @Nullable Instant receivedAt,
            @Nullable String sealedShare) {}

    @Insert("INSERT INTO ballot_key_rule (ballot_id, needed) VALUES (#{ballotId}, #{needed})")
    void insertRule(BallotId ballotId, int needed);

    /** Empty when nobody holds a key. */
    @Select("SELECT needed FROM ballot_key_rule WHERE ballot_id = #{ballotId}")
    Optional<Integer> findNeeded(BallotId ballotId);

    @Insert("""
            INSERT INTO ballot_key_holder (ballot_id, person_id, name) VALUES (#{ballotId}, #{personId}, #{name})
            """)
    void insertHolder(BallotId ballotId, String personId, String name);

    @Select("""
            SELECT person_id, name, public_key, received_at, sealed_share FROM ballot_key_holder
            WHERE ballot_id = #{ballotId} ORDER BY name, person_id
            """)
    List<Holder> listHolders(BallotId ballotId);

    /** Another key for who has lost the first one; the first one opens nothing from then on. */
    @Update("""
            UPDATE ballot_key_holder SET public_key = #{publicKey}, received_at = #{at}
            WHERE ballot_id = #{ballotId} AND person_id = #{personId}
            """)
    int updateReceived(BallotId ballotId, String personId, String publicKey, Instant at);

    @Update("""
            UPDATE ballot_key_holder SET sealed_share = #{sealedShare}
            WHERE ballot_id = #{ballotId} AND person_id = #{personId}
            """)
    void updateShare(BallotId ballotId, String personId, String sealedShare);

    @Update("UPDATE ballot_key_holder SET sealed_share = NULL WHERE ballot_id = #{ballotId}")
    void updateSharesDestroyed(BallotId ballotId);
}
