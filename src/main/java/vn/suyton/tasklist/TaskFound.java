package vn.suyton.tasklist;

import java.util.List;

/**
 * One page of a list, and how many tasks there are.
 *
 * @param total of the list; exact up to a thousand, a thousand and one beyond, as all counts
 * @param others of the other lists that were asked for, in their order
 */
public record TaskFound(TaskPage page, int total, List<Integer> others) {}
