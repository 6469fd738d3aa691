package vn.suyton.notification;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import vn.suyton.platform.Actor;

/** What waits for one person, read from the task list. */
@Mapper
interface DigestMapper {

    record WaitingTask(String id, String processDefinitionId, String step, String subjectTitle, Instant dueAt) {}

    /** Due first; what the person has taken, and what nobody has taken of the person's offices. */
    List<WaitingTask> listWaiting(String username, List<Actor.Office> offices, int limit);
}
