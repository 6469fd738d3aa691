/** The trail as a page and as JSON. */
@NullMarked
package vn.suyton.audit.web;

import org.jspecify.annotations.NullMarked;
