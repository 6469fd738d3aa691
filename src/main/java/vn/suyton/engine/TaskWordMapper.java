package vn.suyton.engine;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface TaskWordMapper {

    /** One row a word, each with the whole text of the task that is listed. */
    void insert(String taskId, List<String> each);

    @Delete("DELETE FROM task_word WHERE task_id = #{taskId}")
    void delete(String taskId);
}
