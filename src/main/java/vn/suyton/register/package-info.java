/** The public honour roll and the verification of certificates. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "award", "organisation", "document"})
package vn.suyton.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
