package vn.suyton.tasklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.UnitAreas;

/** Knows of which units a whole area consists, for filters. Answers are kept for a minute: units move once in years. */
@Component
class WholeAreas {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final UnitAreas areas;
    private final ShiftableClock clock;
    private volatile Answers answers = new Answers(Instant.EPOCH, Map.of());

    WholeAreas(UnitAreas areas, ShiftableClock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    private record Answers(Instant since, Map<String, Boolean> byUnit) {}

    /** Whether all units below it lie in the area that bears its id. */
    boolean isArea(String unit) {
        var now = clock.real().instant();
        var kept = answers;
        if (kept.since().plus(KEPT).isBefore(now)) {
            kept = new Answers(now, new ConcurrentHashMap<>());
            answers = kept;
        }
        return kept.byUnit()
                .computeIfAbsent(unit, id -> areas.areaOf(id).filter(id::equals).isPresent());
    }
}
