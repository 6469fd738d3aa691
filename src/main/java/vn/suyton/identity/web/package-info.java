/** Sign-in, the own account, the first administrator; tokens by API. */
@NullMarked
package vn.suyton.identity.web;

import org.jspecify.annotations.NullMarked;
