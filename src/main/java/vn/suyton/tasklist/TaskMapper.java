package vn.suyton.tasklist;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface TaskMapper {

    /** Exact up to here; beyond, the list says "more than". */
    int MOST_COUNTED = 1000;

    List<TaskRow> search(TaskFilter filter);

    /** At most {@link #MOST_COUNTED} + 1. */
    int count(TaskFilter filter);

    Optional<TaskRow> findById(String id);
}
