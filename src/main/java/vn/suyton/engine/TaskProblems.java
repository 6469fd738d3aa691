package vn.suyton.engine;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.suyton.platform.DomainProblem;
import vn.suyton.platform.ShiftableClock;

/** The refusals of the task desk. */
final class TaskProblems {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(ShiftableClock.VIETNAM);

    private TaskProblems() {}

    /** Somebody has decided it already: 409 {@code /problems/task-done}, with who, what and when. */
    static final class TaskDone extends DomainProblem {

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

    /** Another person has taken it: 409 {@code /problems/task-taken}, with the name and since when. */
    static final class TaskTaken extends DomainProblem {

        TaskTaken(String name, Instant since) {
            super(Kind.CONFLICT, "task-taken", name, MOMENT.format(since));
        }
    }

    /** Somebody has decided it and can still undo it: 409 {@code /problems/task-held}, with the name. */
    static final class TaskHeld extends DomainProblem {

        TaskHeld(String name) {
            super(Kind.CONFLICT, "task-held", name);
        }
    }

    /** Only who has taken a task makes plans for it: 409 {@code /problems/task-not-held}. */
    static final class TaskNotHeld extends DomainProblem {

        TaskNotHeld() {
            super(Kind.CONFLICT, "task-not-held");
        }
    }

    /** Signing cannot be left to a substitute: 403 {@code /problems/personal-step}. */
    static final class PersonalStep extends DomainProblem {

        PersonalStep() {
            super(Kind.FORBIDDEN, "personal-step");
        }
    }

    /** The decision has taken effect, or there was none: 409 {@code /problems/nothing-to-undo}. */
    static final class NothingToUndo extends DomainProblem {

        NothingToUndo() {
            super(Kind.CONFLICT, "nothing-to-undo");
        }
    }
}
