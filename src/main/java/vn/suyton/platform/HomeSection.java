package vn.suyton.platform;

import java.util.Map;

/** A part of the home page, offered by a module as a bean: what waits, what was started, where it stands. */
public interface HomeSection {

    /** Message key of the heading. */
    String title();

    /** Thymeleaf fragment, for instance {@code tasklist/home :: section}. */
    String fragment();

    /** Attributes for the fragment; their names begin with the name of the module. */
    Map<String, Object> model(Actor actor);

    /** Smaller comes first. */
    int order();

    boolean isFor(Actor actor);
}
