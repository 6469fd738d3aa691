/** The pages as people meet them, in a real browser. */
@NullMarked
package vn.suyton.browser;

import org.jspecify.annotations.NullMarked;
