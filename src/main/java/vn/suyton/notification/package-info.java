/** What people should hear of: on their pages, by mail or in a daily digest. Nobody depends on it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "engine", "organisation", "identity"})
package vn.suyton.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
