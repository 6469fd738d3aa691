package vn.suyton.tasklist;

/** The index by which a list is read, chosen by what narrows it most; a test compares with the plan of the database. */
enum TaskIndex {
    PERSON,
    FOLLOW_UP,
    DONE_BY,
    GROUP,
    FREE_DUE,
    FREE_CREATED,
    FREE_UNIT,
    FREE_AREA,
    FREE_CLUSTER,
    FREE_STATE,
    FREE_AWARD;

    static TaskIndex of(TaskQuery query, boolean area) {
        return switch (query.list()) {
            case MINE -> query.where().followUp() == null ? PERSON : FOLLOW_UP;
            case DONE -> DONE_BY;
            case TEAM -> team(query.where());
            case AVAILABLE -> free(query, area);
        };
    }

    private static TaskIndex team(TaskCriteria where) {
        if (where.followUp() != null) {
            return FOLLOW_UP;
        }
        return where.assignee() == null ? GROUP : PERSON;
    }

    private static TaskIndex free(TaskQuery query, boolean area) {
        var where = query.where();
        if (where.unitId() != null) {
            return area ? FREE_AREA : FREE_UNIT;
        }
        if (query.sort().column() == TaskOrder.Column.UNIT) {
            return FREE_UNIT;
        }
        if (where.awardType() != null) {
            return FREE_AWARD;
        }
        if (where.clusterId() != null) {
            return FREE_CLUSTER;
        }
        if (where.subjectState() != null) {
            return FREE_STATE;
        }
        return query.sort().column() == TaskOrder.Column.CREATED ? FREE_CREATED : FREE_DUE;
    }
}
