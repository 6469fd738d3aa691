package vn.suyton.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Actor;
import vn.suyton.platform.SubjectRef;

/**
 * Somebody is about to complete a step, or has just done so.
 *
 * @param step id of the user task in the BPMN file
 * @param form what the page of the step asked beyond outcome and comment
 */
public record StepCompletion(
        String taskId,
        SubjectRef subject,
        String process,
        String step,
        String outcome,
        @Nullable String comment,
        Map<String, String> form,
        Actor actor) {}
