package vn.suyton.demo;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface DemoClockMapper {

    @Select("SELECT offset_millis FROM demo_clock WHERE id = 1")
    Optional<Long> findOffset();

    @Insert("INSERT INTO demo_clock (id, offset_millis) VALUES (1, #{millis})")
    void insertOffset(long millis);

    @Update("UPDATE demo_clock SET offset_millis = #{millis} WHERE id = 1")
    void updateOffset(long millis);
}
