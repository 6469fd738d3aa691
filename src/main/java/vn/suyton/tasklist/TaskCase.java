package vn.suyton.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.CasePicture;
import vn.suyton.engine.StepDefinition;
import vn.suyton.engine.SubjectPage;
import vn.suyton.engine.TaskEntry;
import vn.suyton.engine.TimelineEntry;

/**
 * Everything the page of a task shows.
 *
 * @param holder name of who has taken it, null when nobody has
 * @param decider name of who decided it, null when nobody has
 * @param absent name of the person in whose place it was decided
 * @param inPlaceOf name of the absent person whose right the reader would use
 * @param subject how the owning module shows the case; null when no module does
 */
public record TaskCase(
        TaskItem item,
        TaskEntry task,
        StepDefinition step,
        String help,
        @Nullable String holder,
        @Nullable String decider,
        @Nullable String absent,
        @Nullable String inPlaceOf,
        @Nullable SubjectPage subject,
        @Nullable CasePicture picture,
        List<TimelineEntry> timeline) {}
