/** The progress board: where open cases stand, who has them, and whether they will be done by the ceremony. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "engine", "organisation", "programme", "identity"})
package vn.suyton.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
