@NullMarked
package vn.suyton.programme.web;

import org.jspecify.annotations.NullMarked;
