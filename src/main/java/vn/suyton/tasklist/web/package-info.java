@NullMarked
package vn.suyton.tasklist.web;

import org.jspecify.annotations.NullMarked;
