/** What all pages share: layout, problem pages, security, language, home. Knows no feature. */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "identity"})
package vn.suyton.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
