@NullMarked
package vn.suyton.nomination.web;

import org.jspecify.annotations.NullMarked;
