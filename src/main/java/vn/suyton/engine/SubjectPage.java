package vn.suyton.engine;

import java.util.Map;
import vn.suyton.platform.Actor;

/**
 * How a module shows its subjects on the generic task page, and who may see them there. One bean a subject kind.
 */
public interface SubjectPage {

    /** The subject kind, for instance {@code NOMINATION}. */
    String kind();

    /** Whether this person may see the subject at all. */
    boolean isVisibleTo(Actor actor, String id);

    /** Thymeleaf fragment, for instance {@code nomination/summary :: summary}. */
    String fragment();

    /** Attributes for the fragment. */
    Map<String, Object> model(Actor actor, String id);

    /** Address of the subject's own page. */
    String path(String id);
}
