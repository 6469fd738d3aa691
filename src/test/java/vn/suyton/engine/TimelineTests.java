package vn.suyton.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import vn.suyton.SuyTonTest;
import vn.suyton.TestTime;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** The trail keeps its entries for ever, so each test has a case of its own. */
@SuyTonTest
class TimelineTests {

    private static final Actor LAN = new Actor("lan", "p-lan", "Nguyễn Thị Lan", null, List.of());

    private final SubjectRef theCase =
            new SubjectRef("SAMPLE", UUID.randomUUID().toString());

    @Autowired
    Timeline timeline;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    ShiftableClock clock;

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void tellsWhoDidWhatInTheOrderOfTheActs() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        events.publishEvent(Act.of(LAN, "task.claimed", theCase));
        events.publishEvent(Act.ofSystem("task.released", theCase).because("Hết hạn"));
        events.publishEvent(Act.of(LAN, "task.claimed", new SubjectRef("SAMPLE", "another")));

        assertThat(timeline.of(theCase))
                .extracting(
                        TimelineEntry::actor, TimelineEntry::actorName, TimelineEntry::action, TimelineEntry::comment)
                .containsExactly(
                        tuple("lan", "Nguyễn Thị Lan", "task.claimed", null),
                        tuple("system", "The system", "task.released", "Hết hạn"));
    }

    /** The time is the one of the cases, which a demonstration moves. */
    @Test
    void tellsTheTimeOfTheCases() {
        events.publishEvent(Act.of(LAN, "task.claimed", theCase));

        assertThat(timeline.of(theCase))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at()).isBetween(TestTime.BEGIN, clock.instant()));
    }

    @ParameterizedTest
    @CsvSource({"vi, Nhận xử lý", "en, Took the task"})
    void speaksTheLanguageOfTheReader(String language, String words) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        events.publishEvent(Act.of(LAN, "task.claimed", theCase));

        assertThat(timeline.of(theCase)).extracting(TimelineEntry::text).containsExactly(words);
    }

    /** Not even that somebody voted: the order of the entries would tell when. */
    @Test
    void isSilentAboutVotes() {
        events.publishEvent(Act.ofUnnamed("voter", "ballot.cast", theCase));

        assertThat(timeline.of(theCase)).isEmpty();
    }

    @Test
    void keepsTheNameAsItWasThen() {
        events.publishEvent(Act.of(LAN, "task.claimed", theCase));
        events.publishEvent(
                Act.of(new Actor("lan", "p-lan", "Nguyễn Thị Ngọc Lan", null, List.of()), "task.released", theCase));

        assertThat(timeline.of(theCase))
                .extracting(TimelineEntry::actorName)
                .containsExactly("Nguyễn Thị Lan", "Nguyễn Thị Ngọc Lan");
    }
}
