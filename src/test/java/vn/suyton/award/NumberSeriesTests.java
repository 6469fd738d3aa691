package vn.suyton.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.suyton.SuyTonTest;

/** Decree 30/2020, art. 15: numbers begin with 1 each year, are unique in it and leave no gap. */
@SuyTonTest
class NumberSeriesTests {

    private final String series = "test-" + UUID.randomUUID();

    @Autowired
    NumberSeries numbers;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void beginsEachYearAndEachSeriesWithOne() {
        assertThat(next(2022)).isEqualTo(1);
        assertThat(next(2022)).isEqualTo(2);
        assertThat(next(2023)).isEqualTo(1);
        assertThat(next(2022)).isEqualTo(3);
        assertThat(next(series + "-b", 2022)).isEqualTo(1);
    }

    @Test
    void givesANumberAgainWhenItsDocumentFailed() {
        next(2022);
        transaction.executeWithoutResult(status -> {
            assertThat(numbers.next(series, 2022)).isEqualTo(2);
            status.setRollbackOnly();
        });

        assertThat(next(2022)).isEqualTo(2);
    }

    @Test
    void leavesNoGapWhenManyAskAtOnceAndSomeFail() throws Exception {
        // about who begins a series two may get into a deadlock, and the command of one is repeated
        next(2022);
        var given = Collections.synchronizedList(new ArrayList<Integer>());
        var people = Executors.newFixedThreadPool(8);
        try {
            var work = IntStream.range(0, 60)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        issue(i, given);
                        return null;
                    })
                    .toList();
            for (var done : people.invokeAll(work)) {
                done.get();
            }
        } finally {
            people.shutdownNow();
        }

        assertThat(given).containsExactlyInAnyOrderElementsOf(numbers(2, 41));
        assertThat(next(2022)).isEqualTo(42);
    }

    /** Each third document fails. */
    private void issue(int document, List<Integer> given) {
        transaction.executeWithoutResult(status -> {
            var number = numbers.next(series, 2022);
            if (document % 3 == 0) {
                status.setRollbackOnly();
            } else {
                given.add(number);
            }
        });
    }

    private static List<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private int next(int year) {
        return next(series, year);
    }

    private int next(String name, int year) {
        Integer number = transaction.execute(status -> numbers.next(name, year));
        return number == null ? 0 : number;
    }
}
