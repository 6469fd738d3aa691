package vn.suyton.tasklist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.WaitingStep;

/**
 * What a person has just decided, for the page they come to next.
 *
 * @param name of the step
 * @param outcome in the words of the button
 * @param decider name, and in whose place
 * @param held whether it can still be undone
 * @param secondsLeft as long as it can
 * @param waiting who has the case next
 */
record Decided(
        String taskId,
        String name,
        String title,
        @Nullable String outcome,
        String decider,
        boolean held,
        long secondsLeft,
        List<WaitingStep> waiting) {}
