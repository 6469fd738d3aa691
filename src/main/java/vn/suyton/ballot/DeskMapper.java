package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The door of the hall, and what is held against the count. */
@Mapper
interface DeskMapper {

    /** A row of {@link Objection}. */
    record Row(int place, String personId, String name, String text, Instant at) {

        Objection objection() {
            return new Objection(name, text, at.toString());
        }
    }

    @Select("SELECT code FROM ballot_door WHERE ballot_id = #{ballotId}")
    Optional<String> findCode(BallotId ballotId);

    @Insert("REPLACE INTO ballot_door (ballot_id, code) VALUES (#{ballotId}, #{code})")
    void replaceCode(BallotId ballotId, String code);

    @Insert("""
            INSERT INTO ballot_objection (ballot_id, place, person_id, name, text, at)
            VALUES (#{ballotId}, #{row.place}, #{row.personId}, #{row.name}, #{row.text}, #{row.at})
            """)
    void insertObjection(BallotId ballotId, Row row);

    @Select("""
            SELECT place, person_id, name, text, at FROM ballot_objection WHERE ballot_id = #{ballotId} ORDER BY place
            """)
    List<Row> list(BallotId ballotId);

    default List<Objection> listObjections(BallotId ballotId) {
        return list(ballotId).stream().map(Row::objection).toList();
    }
}
