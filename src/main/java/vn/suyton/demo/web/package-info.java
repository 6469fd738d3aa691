@NullMarked
package vn.suyton.demo.web;

import org.jspecify.annotations.NullMarked;
