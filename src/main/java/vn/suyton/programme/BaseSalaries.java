package vn.suyton.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.suyton.platform.Money;

/** The base salary (lương cơ sở) a month, each from its day on until the next. */
record BaseSalaries(NavigableMap<LocalDate, Money> byDay) {

    static BaseSalaries read(YamlSection file) {
        var byDay = new TreeMap<LocalDate, Money>();
        file.sections("baseSalaries", entry -> {
            var from = entry.day("from");
            entry.text("legalBasis");
            if (byDay.put(from, new Money(entry.whole("vnd", 1))) != null) {
                throw entry.fault("from", "two base salaries begin on " + from);
            }
            return from;
        });
        file.requireNothingElse();
        if (byDay.isEmpty()) {
            throw file.fault("baseSalaries", "'baseSalaries' must not be empty");
        }
        return new BaseSalaries(byDay);
    }

    Money on(LocalDate day) {
        var entry = byDay.floorEntry(day);
        if (entry == null) {
            throw new NoRulesInForce(day);
        }
        return entry.getValue();
    }

    /** Every decision needs one, so they begin no later than the first rules. */
    void requireFrom(LocalDate day) {
        if (byDay.firstKey().isAfter(day)) {
            throw new InvalidRulebook(List.of(RulebookFiles.BASE_SALARY + ": the first base salary begins on "
                    + byDay.firstKey() + ", after the first rules (" + day + ")"));
        }
    }
}
