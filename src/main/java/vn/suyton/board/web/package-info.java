@NullMarked
package vn.suyton.board.web;

import org.jspecify.annotations.NullMarked;
