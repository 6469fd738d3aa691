package vn.suyton.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done to a subject, as the trail keeps it; offered by the module that keeps the trail. */
public interface ActHistory {

    /** An act that has taken effect; the components are those of {@link Act}. */
    record PastAct(
            Instant at,
            String actor,
            String actorName,
            @Nullable String onBehalfOf,
            String action,
            @Nullable String comment) {}

    /** Oldest first, without the acts named {@code except}. Those of a transaction show when it has ended. */
    List<PastAct> listOf(SubjectRef subject, String except);

    /** Under which name somebody last acted on the subject. */
    Optional<String> findName(SubjectRef subject, String username);
}
