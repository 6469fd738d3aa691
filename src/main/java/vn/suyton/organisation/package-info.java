/** Units, yearly clusters, people and the offices they hold, each with its period of validity. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package vn.suyton.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
