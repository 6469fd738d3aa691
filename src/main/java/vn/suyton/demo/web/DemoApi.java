package vn.suyton.demo.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.demo.DemoClockService;
import vn.suyton.demo.DemoSeasonService;
import vn.suyton.demo.SeasonStage;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;

@RestController
@Profile("demo")
@RequestMapping("/api/v1/demo")
class DemoApi {

    private final DemoClockService clock;
    private final DemoSeasonService season;

    DemoApi(DemoClockService clock, DemoSeasonService season) {
        this.clock = clock;
        this.season = season;
    }

    record Now(Instant now) {}

    /** Either {@code advance}, as {@code P12D} or {@code PT9H}, or {@code to}, an instant. */
    record Move(@Nullable String advance, @Nullable String to) {}

    record Stage(@Nullable SeasonStage until) {}

    @PostMapping("/clock")
    Now move(Actor actor, @RequestBody Move move) {
        if (move.to() != null) {
            return new Now(clock.moveTo(actor, instant(move.to())));
        }
        if (move.advance() == null) {
            throw InvalidInput.of("advance", "required");
        }
        return new Now(clock.advance(actor, duration(move.advance())));
    }

    @PostMapping("/season")
    Stage play(Actor actor, @RequestBody Stage stage) {
        if (stage.until() == null) {
            throw InvalidInput.of("until", "required");
        }
        season.play(actor, stage.until());
        return stage;
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("advance", "invalid-format");
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("to", "invalid-format");
        }
    }
}
