package vn.suyton.ballot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ShiftableClock;

/** The ballots of one person: what waits, what is voted in (never how), what is over and how it ended. */
@Service
@Transactional(readOnly = true)
public class MyBallotService {

    private static final int PAGE_SIZE = 50;

    private final BallotQueryService queries;
    private final LiveMapper hall;
    private final ShiftableClock clock;

    MyBallotService(BallotQueryService queries, LiveMapper hall, ShiftableClock clock) {
        this.queries = queries;
        this.hall = hall;
        this.clock = clock;
    }

    /** Where a ballot stands for a person, in the order in which it is looked at. */
    public enum Place {
        WAITING,
        VOTED,
        UPCOMING,
        COUNTING,
        ENDED
    }

    /**
     * A ballot with what it decided.
     *
     * @param questions empty before the result is certified
     */
    public record Line(BallotRow ballot, List<QuestionResult> questions) {}

    /** Places without a ballot are left out. */
    public record MyBallots(
            Map<Place, List<Line>> lines, @Nullable String next) {}

    public MyBallots list(Actor actor, boolean mine, @Nullable String after) {
        var page = queries.search(actor, new BallotQueryService.Query(mine, null, PAGE_SIZE, after));
        var now = clock.instant();
        var results = results(page.items());
        var lines = new LinkedHashMap<Place, List<Line>>();
        for (var place : Place.values()) {
            var here = page.items().stream()
                    .filter(row -> placeOf(row, now) == place)
                    .map(row -> new Line(row, results.getOrDefault(row.id(), List.of())))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (place == Place.WAITING) {
                here.sort(Comparator.comparing(line -> line.ballot().closesAt()));
            }
            if (!here.isEmpty()) {
                lines.put(place, here);
            }
        }
        return new MyBallots(lines, page.next());
    }

    private static Place placeOf(BallotRow row, Instant now) {
        return switch (row.state()) {
            case PREPARED -> Place.UPCOMING;
            case OPEN -> ofOpen(row, now);
            case CLOSED, COUNTED -> Place.COUNTING;
            case CERTIFIED, CANCELLED, FAILED -> Place.ENDED;
        };
    }

    private static Place ofOpen(BallotRow row, Instant now) {
        if (row.waitsForMe(now)) {
            return Place.WAITING;
        }
        return now.isBefore(row.closesAt()) ? Place.VOTED : Place.COUNTING;
    }

    private Map<BallotId, List<QuestionResult>> results(List<BallotRow> rows) {
        var certified = rows.stream()
                .filter(row -> row.state() == BallotState.CERTIFIED)
                .map(BallotRow::id)
                .toList();
        return certified.isEmpty()
                ? Map.of()
                : hall.listCertified(certified).stream()
                        .collect(Collectors.toMap(
                                LiveMapper.Certified::id,
                                certifiedRow -> certifiedRow.counted().questions()));
    }
}
