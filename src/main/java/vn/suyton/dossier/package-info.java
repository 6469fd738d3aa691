/** Files of a case: content checks, storage, reading back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organisation"})
package vn.suyton.dossier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
