package vn.suyton.award;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface DecisionMapper {

    String COLUMNS = "id, request_id, year, ordinal, number, decided_on, signer_name, signer_title";

    String AWARD_COLUMNS = "id, decision_id, position, nomination_id, award_type, award_name_vi, award_name_en, year,"
            + " nominee_name, unit_id, bonus, verification_code, conferred_at";

    @Insert("""
            INSERT INTO decision (id, request_id, year, ordinal, number, decided_on, signer_name, signer_title)
            VALUES (#{id}, #{requestId}, #{year}, #{ordinal}, #{number}, #{decidedOn}, #{signerName}, #{signerTitle})
            """)
    void insert(Decision decision);

    @Insert("""
            INSERT INTO award (id, decision_id, position, nomination_id, award_type, award_name_vi, award_name_en, year,
              nominee_name, unit_id, bonus, verification_code)
            VALUES (#{id}, #{decisionId}, #{position}, #{nominationId}, #{awardType}, #{awardNameVi}, #{awardNameEn},
              #{year}, #{nomineeName}, #{unitId}, #{bonus}, #{verificationCode})
            """)
    void insertAward(Award award);

    @Update("UPDATE award SET conferred_at = #{at} WHERE decision_id = #{decisionId} AND conferred_at IS NULL")
    int updateConferred(String decisionId, Instant at);

    @Select("SELECT " + COLUMNS + " FROM decision WHERE id = #{id}")
    Optional<Decision> findById(String id);

    @Select("SELECT " + COLUMNS + " FROM decision WHERE request_id = #{requestId}")
    Optional<Decision> findByRequest(String requestId);

    @Select("SELECT " + COLUMNS + """
             FROM decision
            WHERE #{year} IS NULL OR year = #{year}
            ORDER BY year DESC, ordinal DESC
            LIMIT 200
            """)
    List<Decision> list(@Nullable Integer year);

    @Select("SELECT " + AWARD_COLUMNS + " FROM award WHERE decision_id = #{decisionId} ORDER BY position")
    List<Award> listAwards(String decisionId);

    @Select("SELECT " + AWARD_COLUMNS + """
             FROM award
            WHERE #{year} IS NULL OR decision_id IN (SELECT d.id FROM decision d WHERE d.year = #{year})
            ORDER BY decision_id, position
            """)
    List<Award> listAwardsOfYear(@Nullable Integer year);

    @Select("SELECT " + AWARD_COLUMNS + " FROM award WHERE id = #{id}")
    Optional<Award> findAward(String id);
}
