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

    /** Several things in turn, so that each has the same weather: none is warmer, none met a busier machine. */
    static List<Times> inTurn(int warming, int runs, IntConsumer... works) {
        var times = new double[works.length][runs];
        for (int run = 0; run < warming + runs; run++) {
            for (int work = 0; work < works.length; work++) {
                var begun = System.nanoTime();
                works[work].accept(run);
                if (run >= warming) {
                    times[work][run - warming] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        return Arrays.stream(times).map(Stopwatch::sorted).toList();
    }

    /** Each run is done once: the first tenth warms up. */
    static Times measure(int runs, IntConsumer work) {
        var warming = Math.min(MOST_WARMING, runs / 10);
        return inTurn(warming, runs - warming, work).get(0);
    }

    private static Times sorted(double... times) {
        return new Times(Arrays.stream(times).sorted().boxed().toList());
    }
}
