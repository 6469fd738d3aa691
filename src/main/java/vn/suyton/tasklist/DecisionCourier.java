package vn.suyton.tasklist;

import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.suyton.platform.ShiftableClock;

/** Looks every second for decisions that can no longer be undone. Where no job runs by itself, neither does this. */
@Component
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true")
class DecisionCourier {

    private static final long PAUSE_MILLIS = 1000;

    private final TaskDecisionService decisions;
    private final ShiftableClock clock;

    DecisionCourier(TaskDecisionService decisions, ShiftableClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = PAUSE_MILLIS, initialDelay = PAUSE_MILLIS)
    void carryOutDue() {
        // what is written down about a case is Vietnamese, whatever the machine's language
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        try {
            decisions.carryOutDue(clock.real().instant());
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
