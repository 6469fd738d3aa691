package vn.suyton.register;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import vn.suyton.award.ConferredAward;

@Mapper
interface HonourMapper {

    @Insert("""
            INSERT INTO honour (award_id, award_type, award_name_vi, award_name_en, year, nominee_name, unit_id,
                                decision_number, decision_date, code_hash, search_text)
            VALUES (#{award.awardId}, #{award.awardType}, #{award.awardName}, #{award.awardNameEn}, #{award.year},
                    #{award.nomineeName}, #{award.unitId}, #{award.decisionNumber}, #{award.decisionDate},
                    #{codeHash}, #{searchText})
            """)
    void insert(
            @Param("award") ConferredAward award,
            @Param("codeHash") String codeHash,
            @Param("searchText") String searchText);

    @Select("""
            SELECT seq, award_type, award_name_vi, award_name_en, year, nominee_name, unit_id, decision_number,
                   decision_date
            FROM honour
            WHERE code_hash = #{codeHash}
            """)
    Optional<Honour> findByCode(String codeHash);

    List<Honour> search(Query query);

    @Select("SELECT DISTINCT year FROM honour ORDER BY year DESC")
    List<Integer> listYears();

    @Select("""
            SELECT award_type, MAX(award_name_vi) AS name_vi, MAX(award_name_en) AS name_en
            FROM honour
            GROUP BY award_type
            ORDER BY MIN(seq)
            """)
    List<HonouredAward> listAwards();

    /**
     * A part of the roll.
     *
     * @param words patterns that the search text must all match
     * @param rows how many at most
     */
    record Query(
            @Nullable Integer year,
            @Nullable String unit,
            @Nullable String awardType,
            List<String> words,
            @Nullable Integer afterYear,
            @Nullable Long afterSeq,
            int rows) {}
}
