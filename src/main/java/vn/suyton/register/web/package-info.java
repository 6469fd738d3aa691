@NullMarked
package vn.suyton.register.web;

import org.jspecify.annotations.NullMarked;
