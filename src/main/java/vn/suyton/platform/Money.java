package vn.suyton.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whole đồng. */
public record Money(long vnd) {

    /**
     * A bonus: coefficient times base salary, rounded up to the next multiple of a step.
     *
     * @param coefficient for instance 8.0
     * @param step 10,000 by the usual rule
     */
    public static Money bonus(BigDecimal coefficient, Money baseSalary, long step) {
        var exact = coefficient.multiply(BigDecimal.valueOf(baseSalary.vnd));
        var steps = exact.divide(BigDecimal.valueOf(step), 0, RoundingMode.CEILING);
        return new Money(steps.multiply(BigDecimal.valueOf(step)).longValueExact());
    }
}
