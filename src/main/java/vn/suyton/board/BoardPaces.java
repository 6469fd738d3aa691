package vn.suyton.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.suyton.board.BoardMapper.Pace;
import vn.suyton.board.BoardMapper.Standing;

/**
 * Reckons forward: what is left of the present step, then the steps that usually follow, each as long as steps of this
 * process usually take. A rough answer on purpose; nobody can check a clever one.
 */
final class BoardPaces {

    /** With fewer decided steps nothing is said about a process. */
    static final int TOO_FEW = 10;

    private static final double SECONDS_A_DAY = 86_400;

    private final List<Pace> paces;
    private final LocalDate today;
    private final LocalDate ceremony;

    BoardPaces(List<Pace> paces, LocalDate today, LocalDate ceremony) {
        this.paces = paces;
        this.today = today;
        this.ceremony = ceremony;
    }

    List<BoardForecast> of(List<Standing> standings) {
        var byProcess =
                standings.stream().collect(Collectors.groupingBy(Standing::process, TreeMap::new, Collectors.toList()));
        var forecasts = new ArrayList<BoardForecast>();
        byProcess.forEach((process, open) -> forecasts.add(forecast(process, open)));
        return forecasts;
    }

    private BoardForecast forecast(String process, List<Standing> open) {
        var known =
                paces.stream().filter(pace -> pace.process().equals(process)).toList();
        var decided = known.stream().mapToInt(Pace::done).sum();
        var tasks = open.stream().mapToInt(Standing::tasks).sum();
        var steps = known.stream().map(Pace::step).collect(Collectors.toSet());
        var finished = known.stream().anyMatch(pace -> pace.later() != null);
        if (decided < TOO_FEW || !finished || !open.stream().map(Standing::step).allMatch(steps::contains)) {
            return BoardForecast.unknown(process, tasks, decided);
        }
        var days = known.stream().mapToDouble(pace -> days(pace) * pace.done()).sum() / decided;
        var left = 0.0;
        var late = 0;
        var last = today;
        for (var standing : open) {
            var pace = pace(known, standing.step());
            var done = done(standing, pace, days);
            left += later(pace) * standing.tasks();
            late += done.isAfter(ceremony) ? standing.tasks() : 0;
            last = done.isAfter(last) ? done : last;
        }
        return new BoardForecast(process, tasks, decided, days, left / tasks, last, late);
    }

    private static Pace pace(List<Pace> known, String step) {
        return known.stream()
                .filter(pace -> pace.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** A task that has waited longer than usual is taken to be decided today. */
    private LocalDate done(Standing standing, Pace pace, double daysAStep) {
        var decided = standing.day().plusDays(Math.round(days(pace)));
        var from = decided.isBefore(today) ? today : decided;
        return from.plusDays(Math.round(later(pace) * daysAStep));
    }

    private static double days(Pace pace) {
        return pace.medianSeconds() / SECONDS_A_DAY;
    }

    private static double later(Pace pace) {
        var later = pace.later();
        return later == null ? 0 : later;
    }
}
