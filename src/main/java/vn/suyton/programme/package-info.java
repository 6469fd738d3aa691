/** The award catalogue and its rules as data with effective dates; base salary; working days. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organisation"})
package vn.suyton.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
