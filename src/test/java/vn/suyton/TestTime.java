package vn.suyton;

import java.time.Duration;
import java.time.Instant;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import vn.suyton.platform.ShiftableClock;

/** Sets the clock of the cases, and with it the engine's, back to the same morning before each test. */
public final class TestTime implements TestExecutionListener {

    /** 8 in the morning in Vietnam, when the demonstration begins as well. */
    public static final Instant BEGIN = Instant.parse("2022-11-01T01:00:00Z");

    @Override
    public void prepareTestInstance(TestContext test) {
        reset(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        reset(test);
    }

    private static void reset(TestContext test) {
        var clock = test.getApplicationContext().getBean(ShiftableClock.class);
        clock.setOffset(Duration.between(clock.real().instant(), BEGIN));
    }
}
