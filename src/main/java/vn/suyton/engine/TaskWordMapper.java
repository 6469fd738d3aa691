package vn.suyton.engine;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface TaskWordMapper {

    /** One row a word, each with all that a search may ask for beside it. */
    void insert(String taskId, Instant dueAt, List<String> each, String words);

    @Delete("DELETE FROM task_word WHERE task_id = #{taskId}")
    void delete(String taskId);
}
