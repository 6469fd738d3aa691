package vn.suyton.tasklist.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.TaskDesk;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.TaskDraft;

/**
 * What was entered on the page of a task.
 *
 * @param checked the outcome that the check page showed and that was confirmed there
 */
record DecisionForm(
        @Nullable String outcome,
        @Nullable String comment,
        @Nullable String checked,
        @Nullable String password) {

    static final DecisionForm EMPTY = new DecisionForm(null, null, null, null);

    static DecisionForm of(TaskDraft draft) {
        return new DecisionForm(draft.outcome(), draft.comment(), null, null);
    }

    boolean isConfirmed() {
        return outcome != null && outcome.equals(checked);
    }

    TaskDesk.Decision decision(int revision) {
        if (outcome == null) {
            throw InvalidInput.of("outcome", "required");
        }
        var form = new HashMap<String, String>();
        if (password != null) {
            form.put("password", password);
        }
        return new TaskDesk.Decision(revision, outcome, comment, Map.copyOf(form));
    }

    @Override
    public String toString() {
        return "DecisionForm " + outcome;
    }
}
