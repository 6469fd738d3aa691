package vn.suyton.tasklist;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.suyton.platform.UnitAreas;

/** Knows of which units a whole area consists, for filters. Answers are kept for a minute: units move once in years. */
@Component
class WholeAreas {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 10_000;

    private final LoadingCache<String, Boolean> answers;

    WholeAreas(UnitAreas areas) {
        this.answers = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST_KEPT)
                .build(unit -> areas.areaOf(unit).filter(unit::equals).isPresent());
    }

    /** Whether all units below it lie in the area that bears its id. */
    boolean isArea(String unit) {
        return answers.get(unit);
    }
}
