package vn.suyton.engine;

import org.jspecify.annotations.Nullable;
import vn.suyton.platform.SubjectRef;

/**
 * What a process is about, as the task list shows and filters it. The id is the business key of the process instance.
 *
 * @param title for people, Vietnamese
 * @param clusterId scope of the cluster's offices: tasks for {@code CLUSTER_HEAD} go to the heads of this cluster
 * @param unitId scope of the unit's offices: tasks for {@code UNIT_CHAIR} go to the chairs of this unit
 * @param starter username of who started it; a task with the candidate group {@code STARTER} is assigned to this person
 */
public record Subject(
        String kind,
        String id,
        String title,
        @Nullable String clusterId,
        @Nullable String unitId,
        @Nullable String awardType,
        int year,
        String starter) {

    public SubjectRef ref() {
        return new SubjectRef(kind, id);
    }
}
