/** The demonstration: accounts, clock and a season that can be played. Exists only with the profile {@code demo}. */
@NullMarked
@ApplicationModule
package vn.suyton.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
