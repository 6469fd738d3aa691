/** Official documents as PDF, laid out by Decree 30/2020; knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package vn.suyton.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
