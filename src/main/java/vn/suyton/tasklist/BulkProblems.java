package vn.suyton.tasklist;

import vn.suyton.platform.DomainProblem;

/** The refusals of decisions on many tasks at once. */
final class BulkProblems {

    private BulkProblems() {}

    /** The preview is too old to be trusted: 409 {@code /problems/bulk-preview-expired}. */
    static final class PreviewExpired extends DomainProblem {

        PreviewExpired() {
            super(Kind.CONFLICT, "bulk-preview-expired");
        }
    }

    /** Nothing of the preview can be done: 422 {@code /problems/bulk-nothing-to-do}. */
    static final class NothingToDo extends DomainProblem {

        NothingToDo() {
            super(Kind.RULE_VIOLATED, "bulk-nothing-to-do");
        }
    }

    /** What cannot be undone, or is signed with the password, is decided one by one. */
    static final class DecidedSingly extends DomainProblem {

        DecidedSingly(String step) {
            super(Kind.RULE_VIOLATED, "bulk-decided-singly", step);
        }
    }

    /** The step of this task has no such outcome. */
    static final class OtherOutcomes extends DomainProblem {

        OtherOutcomes(String step) {
            super(Kind.RULE_VIOLATED, "bulk-other-outcomes", step);
        }
    }

    /** There is nothing to claim. */
    static final class AlreadyMine extends DomainProblem {

        AlreadyMine() {
            super(Kind.CONFLICT, "bulk-already-mine");
        }
    }
}
