package vn.suyton.web;

import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

@Component
class WordsFactory {

    private final MessageSource messages;
    private final ShiftableClock clock;
    private final ObjectProvider<WorkingDays> workingDays;

    WordsFactory(MessageSource messages, ShiftableClock clock, ObjectProvider<WorkingDays> workingDays) {
        this.messages = messages;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    Words in(Locale language) {
        return new Words(messages, language, clock, workingDays);
    }
}
