@NullMarked
package vn.suyton.ballot.web;

import org.jspecify.annotations.NullMarked;
