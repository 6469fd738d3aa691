@NullMarked
package vn.suyton.organisation.web;

import org.jspecify.annotations.NullMarked;
