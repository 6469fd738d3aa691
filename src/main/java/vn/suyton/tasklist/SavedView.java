package vn.suyton.tasklist;

import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Role;

/**
 * A filter of the task list that somebody keeps under a name.
 *
 * @param owner username
 * @param filter the query of the list's address
 * @param sharedWith everybody with this role sees it too; null for the owner alone
 * @param roleDefault people with the role begin with it
 */
public record SavedView(
        String id,
        String owner,
        String name,
        String filter,
        @Nullable Role sharedWith,
        boolean roleDefault) {

    static final String KIND = "TASK_VIEW";

    public boolean isOwnedBy(String username) {
        return owner.equals(username);
    }
}
