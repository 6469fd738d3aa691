/** The workflow engine: how it is set up, what tasks and subjects are, who may complete them. All Camunda plumbing is here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package vn.suyton.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
