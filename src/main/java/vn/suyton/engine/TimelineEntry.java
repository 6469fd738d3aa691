package vn.suyton.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of a subject.
 *
 * @param actorName the name as it was then
 * @param onBehalfOfName name of the absent person in whose place it was done
 * @param action what was done, for machines
 * @param text what was done, in the language of the reader
 */
public record TimelineEntry(
        Instant at,
        String actor,
        String actorName,
        @Nullable String onBehalfOf,
        @Nullable String onBehalfOfName,
        String action,
        String text,
        @Nullable String comment) {}
