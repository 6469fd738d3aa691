package vn.suyton.platform;

import java.util.function.Predicate;

/**
 * An entry of the main navigation. A module offers it as a bean; the frame of the pages shows it to those who have use
 * for it.
 *
 * @param label message key
 * @param path address inside the application, for instance {@code /tasks}
 * @param icon name in {@code static/icons.svg}
 * @param order smaller comes first; home is 0
 * @param visibleTo whether the person holds an office that has use for it; no permission check
 */
public record NavigationItem(String label, String path, String icon, int order, Predicate<Actor> visibleTo) {}
