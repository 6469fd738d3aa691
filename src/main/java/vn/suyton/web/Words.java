package vn.suyton.web;

import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import vn.suyton.platform.Money;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.WorkingDays;

/** How days, moments, deadlines, sums and states are said on pages, in the reader's language and Vietnam's time. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final int MOST_COUNTED = 1000;

    private static final Set<String> DONE = Set.of(
            "ACCEPTED",
            "ACCLAIMED",
            "CERTIFIED",
            "APPROVED",
            "DECIDED",
            "SIGNED",
            "ISSUED",
            "CONFERRED",
            "ELECTED",
            "PASSED",
            "VALID",
            "COMPLETED",
            "DONE",
            "VOTED",
            "AWARDED",
            "EFFECTIVE",
            "UPHELD",
            "SENT");
    private static final Set<String> ATTENTION = Set.of(
            "RETURNED",
            "REVISION",
            "DISPUTED",
            "OBJECTED",
            "CAN_VOTE",
            "OVERDUE",
            "POSTED",
            "RUN_OFF",
            "UNKNOWN",
            "NO_ADDRESS");
    private static final Set<String> DANGER = Set.of(
            "REJECTED",
            "REFUSED",
            "NOT_ACCLAIMED",
            "NOT_PASSED",
            "REVOKED",
            "FAILED",
            "INVALID",
            "DISMISSED",
            "NOT_APPROVED",
            "NOT_AWARDED");
    private static final Set<String> QUIET =
            Set.of("DRAFT", "PREPARED", "WITHDRAWN", "CANCELLED", "CLOSED", "NOT_ON_ROLL", "ON_PAPER");
    private static final Set<String> WAITING = Set.of("AWARD_REQUEST.VOTED", "AWARD_REQUEST.SIGNED");
    private static final Map<String, String> ICONS =
            Map.of("done", "check", "attention", "alert", "danger", "cross", "quiet", "circle", "info", "half");

    private final MessageSource messages;
    private final Locale language;
    private final ShiftableClock clock;
    private final ObjectProvider<WorkingDays> workingDays;

    Words(MessageSource messages, Locale language, ShiftableClock clock, ObjectProvider<WorkingDays> workingDays) {
        this.messages = messages;
        this.language = language;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /**
     * A deadline in words.
     *
     * @param urgency class of the text: {@code due-over}, {@code due-soon} for the last 24 hours, or nothing
     */
    public record Due(String words, String urgency) {}

    /** 25/11/2022. */
    public String day(TemporalAccessor day) {
        return DAY.format(inVietnam(day));
    }

    /** 17:00 25/11/2022. */
    public String moment(TemporalAccessor moment) {
        var at = inVietnam(moment);
        return TIME.format(at) + " " + DAY.format(at);
    }

    public Due due(TemporalAccessor moment) {
        var at = ZonedDateTime.from(inVietnam(moment));
        var left = Duration.between(clock.instant(), at);
        var when = say("due.moment", TIME.format(at), weekday(at), DAY.format(at));
        var urgency = left.isNegative() ? "due-over" : left.toHours() < 24 ? "due-soon" : "";
        return new Due(say(dueKey(left), Long.toString(dueAmount(left, at)), when), urgency);
    }

    /** 1.490.000 đồng, of {@link Money} or a whole number. */
    public String money(Object amount) {
        var dong = amount instanceof Money money ? money.vnd() : ((Number) amount).longValue();
        return say("money.dong", grouped(dong));
    }

    /** A number with the grouping of the language. */
    public String grouped(long number) {
        var format = NumberFormat.getIntegerInstance(Locale.ROOT);
        var comma = format.format(number);
        return language.getLanguage().equals("en") ? comma : comma.replace(',', '.');
    }

    /** The number of rows a list has; lists count to a thousand. */
    public String counted(int number) {
        var shown = NumberFormat.getIntegerInstance(language).format(Math.min(number, MOST_COUNTED));
        return number > MOST_COUNTED ? shown + "+" : shown;
    }

    /** Size of a file. */
    public String size(Number bytes) {
        var count = bytes.longValue();
        if (count < 1024) {
            return say("size.bytes", Long.toString(count));
        }
        var decimal = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        var megabytes = count / 1048576.0;
        return megabytes < 1
                ? say("size.kilobytes", Long.toString(Math.round(count / 1024.0)))
                : say(
                        "size.megabytes",
                        String.format(Locale.ROOT, "%.1f", megabytes).replace('.', decimal));
    }

    /** Whether a state is good, bad, waits for somebody, rests or just goes on. */
    public String tone(Object state) {
        var name = state.toString();
        if (DONE.contains(name)) {
            return "done";
        }
        if (ATTENTION.contains(name)) {
            return "attention";
        }
        if (DANGER.contains(name)) {
            return "danger";
        }
        return QUIET.contains(name) ? "quiet" : "info";
    }

    /** The same for a state whose name says what is over, while the case still waits for the next signature. */
    public String tone(String kind, Object state) {
        return WAITING.contains(kind + "." + state) ? "info" : tone(state);
    }

    /** Name of the icon that goes with a tone. */
    public String toneIcon(String tone) {
        return ICONS.getOrDefault(tone, "info");
    }

    private String weekday(ZonedDateTime at) {
        return say("weekday." + at.getDayOfWeek().getValue());
    }

    private String dueKey(Duration left) {
        var side = left.isNegative() ? "due.over." : "due.left.";
        var distance = left.abs();
        if (distance.toHours() >= 24) {
            return side + (workingDays.getIfAvailable() == null ? "days" : "working-days");
        }
        return side + (distance.toHours() >= 1 ? "hours" : "minutes");
    }

    private long dueAmount(Duration left, ZonedDateTime at) {
        var distance = left.abs();
        if (distance.toHours() < 24) {
            return distance.toHours() >= 1 ? distance.toHours() : Math.max(1, distance.toMinutes());
        }
        var calendar = workingDays.getIfAvailable();
        return calendar == null
                ? distance.toDays()
                : Math.abs(calendar.workingDaysBetween(clock.today(), at.toLocalDate()));
    }

    private static TemporalAccessor inVietnam(TemporalAccessor moment) {
        if (moment instanceof Instant instant) {
            return instant.atZone(ShiftableClock.VIETNAM);
        }
        if (moment instanceof LocalDate day) {
            return day.atStartOfDay(ShiftableClock.VIETNAM);
        }
        return ZonedDateTime.from(moment).withZoneSameInstant(ShiftableClock.VIETNAM);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
