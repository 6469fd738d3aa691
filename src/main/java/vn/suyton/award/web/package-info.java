@NullMarked
package vn.suyton.award.web;

import org.jspecify.annotations.NullMarked;
