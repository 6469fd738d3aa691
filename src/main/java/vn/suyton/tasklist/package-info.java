/** The task list: what waits for whom, and the page on which a task is decided. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "engine", "organisation", "identity"})
package vn.suyton.tasklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
