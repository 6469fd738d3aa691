package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import tools.jackson.core.type.TypeReference;
import vn.suyton.programme.VoteRule.TieBreak;

/** How ties were settled; written once, never changed. */
@Mapper
interface SettlementMapper {

    /** A settlement as its row keeps it: the order in JSON. */
    record Row(String questionKey, TieBreak settledBy, String optionOrder, String source, String personId, Instant at) {

        Settlement settlement() {
            var order = CanonicalJson.MAPPER.readValue(optionOrder, new TypeReference<List<String>>() {});
            return new Settlement(questionKey, settledBy, order, source);
        }
    }

    @Insert("""
            INSERT INTO ballot_settlement (ballot_id, question_key, settled_by, option_order, source, person_id, at)
            VALUES (#{ballotId}, #{row.questionKey}, #{row.settledBy}, #{row.optionOrder}, #{row.source},
              #{row.personId}, #{row.at})
            """)
    void insert(BallotId ballotId, Row row);

    @Select("""
            SELECT question_key, settled_by, option_order, source, person_id, at FROM ballot_settlement
            WHERE ballot_id = #{ballotId} ORDER BY question_key
            """)
    List<Row> list(BallotId ballotId);

    default List<Settlement> listSettlements(BallotId ballotId) {
        return list(ballotId).stream().map(Row::settlement).toList();
    }
}
