package vn.suyton.tasklist;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** Measures how long something takes that is done again and again, after it has been done a few times unmeasured. */
final class Stopwatch {

    private static final int MOST_WARMING = 30;

    private Stopwatch() {}

    /** Milliseconds, the shortest first. */
    record Times(List<Double> sorted) {

        double median() {
            return sorted.get(sorted.size() / 2);
        }

        double p95() {
            return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
        }
    }

    /** Each run is done once: the first tenth warms up. */
    static Times measure(int runs, IntConsumer work) {
        var warming = Math.min(MOST_WARMING, runs / 10);
        var times = new double[runs - warming];
        for (int run = 0; run < runs; run++) {
            var begun = System.nanoTime();
            work.accept(run);
            if (run >= warming) {
                times[run - warming] = (System.nanoTime() - begun) / 1e6;
            }
        }
        return new Times(Arrays.stream(times).sorted().boxed().toList());
    }
}
