package vn.suyton.tasklist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.suyton.engine.IssuedDocument;

/**
 * What somebody decided, why, and what came of it.
 *
 * @param outcome in the words of the button
 * @param inPlaceOf name of the absent person whose right was used
 * @param documents of the case, issued when it was decided or later
 */
public record DoneDecision(
        String outcome, @Nullable String comment, @Nullable String inPlaceOf, List<IssuedDocument> documents) {}
