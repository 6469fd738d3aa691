package vn.suyton.award;

import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface NumberSeriesMapper {

    /** Locks the row for writing at once; whoever reads it first and then writes stands in the way of a second one. */
    @Insert("""
            INSERT INTO number_series (series, year, last_number) VALUES (#{series}, #{year}, 1)
            ON DUPLICATE KEY UPDATE last_number = last_number + 1
            """)
    void takeNext(String series, int year);

    @Select("SELECT last_number FROM number_series WHERE series = #{series} AND year = #{year}")
    int getLast(String series, int year);
}
