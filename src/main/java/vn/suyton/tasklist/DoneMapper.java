package vn.suyton.tasklist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

@Mapper
interface DoneMapper {

    /** What was decided on a task, beyond what the list shows of every task. */
    record Row(
            String id,
            @Nullable String outcome,
            @Nullable String comment,
            @Nullable String onBehalfOf,
            String subjectKind,
            String subjectId,
            String processDefinitionId,
            String step,
            Instant completedAt) {}

    List<Row> listDone(Collection<String> ids);
}
