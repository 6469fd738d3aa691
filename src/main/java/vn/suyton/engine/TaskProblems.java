package vn.suyton.engine;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.ShiftableClock;

/** The refusals of the task desk. */
final class TaskProblems {

    private TaskProblems() {}

    /** Somebody has decided it already: 409 {@code /problems/task-done}, with who, what and when. */
    static final class TaskDone extends DomainProblem {

        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ShiftableClock.VIETNAM);

        TaskDone(String name, String outcome, Instant at) {
            super(Kind.CONFLICT, "task-done", name, outcome, MOMENT.format(at));
        }
    }

    /** The process went on without it, for instance because a deadline passed: 409 {@code /problems/task-withdrawn}. */
    static final class TaskWithdrawn extends DomainProblem {

        TaskWithdrawn() {
            super(Kind.CONFLICT, "task-withdrawn");
        }
    }

    /** Another person has taken it: 409 {@code /problems/task-taken}, with the name. */
    static final class TaskTaken extends DomainProblem {

        TaskTaken(String name) {
            super(Kind.CONFLICT, "task-taken", name);
        }
    }
}
