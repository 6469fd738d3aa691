/** Accounts, sign-in, API tokens; turns a signed-in account into an actor with offices. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "organisation"})
package vn.suyton.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
