package vn.suyton.board.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to take away.
 *
 * @param rows texts, whole numbers, decimal numbers, days and moments; null for an empty cell
 */
record Sheet(String name, List<String> heads, List<List<@Nullable Object>> rows) {}
