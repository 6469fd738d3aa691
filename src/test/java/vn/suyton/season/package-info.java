/** The whole season, played from outside over HTTP. */
@NullMarked
package vn.suyton.season;

import org.jspecify.annotations.NullMarked;
