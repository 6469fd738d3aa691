package vn.suyton.board;

import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the progress board.
 *
 * @param ceremony month and day of the yearly ceremony, as in {@code 12-14}: no rule sets it, this is the practice of
 *     recent years
 */
@ConfigurationProperties("suyton.board")
record BoardProperties(@DefaultValue("12-14") String ceremony) {

    LocalDate ceremonyOf(int year) {
        return MonthDay.parse("--" + ceremony).atYear(year);
    }
}
