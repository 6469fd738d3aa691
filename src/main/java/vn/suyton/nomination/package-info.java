/** Nominations: from a unit's proposal to an accepted candidate. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "programme", "organisation", "dossier", "engine"})
package vn.suyton.nomination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
