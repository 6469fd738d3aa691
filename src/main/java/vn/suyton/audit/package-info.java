/** Append-only, hash-chained trail of every act; written in the transaction of the act. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package vn.suyton.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
