package vn.suyton.award;

import org.springframework.stereotype.Component;

/**
 * Numbers of official documents: from 1 on 1 January, unique in the year and without a gap (Decree 30/2020, art. 15).
 * The series stays locked until the transaction that uses the number ends; if it fails, the number is free again.
 */
@Component
class NumberSeries {

    private final NumberSeriesMapper series;

    NumberSeries(NumberSeriesMapper series) {
        this.series = series;
    }

    int next(String name, int year) {
        series.takeNext(name, year);
        return series.getLast(name, year);
    }
}
