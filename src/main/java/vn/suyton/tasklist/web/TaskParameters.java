package vn.suyton.tasklist.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import vn.suyton.platform.InvalidInput;
import vn.suyton.tasklist.TaskCriteria;
import vn.suyton.tasklist.TaskDue;
import vn.suyton.tasklist.TaskFollowUp;
import vn.suyton.tasklist.TaskOrder;
import vn.suyton.tasklist.TaskQuery;
import vn.suyton.tasklist.TaskView;

/** The parameters of the list as they come in the address; each has its type, none is an expression. */
record TaskParameters(
        @Nullable String list,
        @Nullable String process,
        @Nullable String step,
        @Nullable String clusterId,
        @Nullable String unitId,
        @Nullable Boolean below,
        @Nullable String awardType,
        @Nullable String assignee,
        @Nullable String due,
        @Nullable Boolean overdue,
        @Nullable String dueBefore,
        @Nullable String subjectState,
        @Nullable String followUp,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String after,
        @Nullable String before,
        @Nullable Integer limit) {

    private static final int MOST = 200;
    private static final int USUAL = 20;
    private static final int LONGEST = 200;

    TaskQuery query() {
        return query(limit == null ? USUAL : limit);
    }

    TaskQuery query(int most) {
        return new TaskQuery(
                view(Objects.requireNonNullElse(text(list), "available")),
                criteria(),
                order(Objects.requireNonNullElse(text(sort), "due")),
                text(after),
                text(before),
                Math.max(1, Math.min(most, MOST)));
    }

    private TaskCriteria criteria() {
        return new TaskCriteria(
                text(process),
                text(step),
                text(clusterId),
                text(unitId),
                // who asks for a province means its communes too, unless they say otherwise
                !Boolean.FALSE.equals(below),
                text(awardType),
                text(assignee),
                Boolean.TRUE.equals(overdue) ? TaskDue.OVERDUE : due(text(due)),
                instant(text(dueBefore)),
                text(subjectState),
                followUp(text(followUp)),
                text(q));
    }

    /** The filter in one canonical form, without the place in the list: what is kept under a name. */
    String filter() {
        var query = query();
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("list", query.list().name().toLowerCase(Locale.ROOT));
        values.put("process", text(process));
        values.put("step", text(step));
        values.put("clusterId", text(clusterId));
        values.put("unitId", text(unitId));
        values.put("below", Boolean.FALSE.equals(below) ? "false" : null);
        values.put("awardType", text(awardType));
        values.put("assignee", text(assignee));
        var asked = query.where().due();
        values.put("due", asked == null ? null : asked.name().toLowerCase(Locale.ROOT));
        values.put("dueBefore", text(dueBefore));
        values.put("subjectState", text(subjectState));
        var again = query.where().followUp();
        values.put("followUp", again == null ? null : again.name().toLowerCase(Locale.ROOT));
        values.put("q", text(q));
        values.put("sort", query.sort().text());
        var address = UriComponentsBuilder.newInstance();
        values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .forEach(entry -> address.queryParam(entry.getKey(), "{" + entry.getKey() + "}"));
        return Objects.requireNonNull(address.encode().buildAndExpand(values).getQuery());
    }

    /** Reads what {@link #filter} wrote. */
    static TaskParameters of(String filter) {
        var values = UriComponentsBuilder.fromUriString("?" + filter)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        Map<String, String> read = values.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> UriUtils.decode(entry.getValue(), StandardCharsets.UTF_8)));
        return new TaskParameters(
                read.get("list"),
                read.get("process"),
                read.get("step"),
                read.get("clusterId"),
                read.get("unitId"),
                read.containsKey("below") ? false : null,
                read.get("awardType"),
                read.get("assignee"),
                read.get("due"),
                null,
                read.get("dueBefore"),
                read.get("subjectState"),
                read.get("followUp"),
                read.get("q"),
                read.get("sort"),
                null,
                null,
                null);
    }

    TaskParameters withList(@Nullable String view) {
        return new TaskParameters(
                view,
                process,
                step,
                clusterId,
                unitId,
                below,
                awardType,
                assignee,
                due,
                overdue,
                dueBefore,
                subjectState,
                followUp,
                q,
                sort,
                after,
                before,
                limit);
    }

    private static @Nullable String text(@Nullable String value) {
        if (value != null && value.length() > LONGEST) {
            throw InvalidInput.of("q", "too-long", LONGEST);
        }
        return StringUtils.hasText(value) ? value : null;
    }

    private static TaskView view(String text) {
        try {
            return TaskView.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("list", "unknown", text);
        }
    }

    private static @Nullable TaskDue due(@Nullable String text) {
        try {
            return text == null ? null : TaskDue.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("due", "unknown", text);
        }
    }

    private static @Nullable TaskFollowUp followUp(@Nullable String text) {
        try {
            return text == null ? null : TaskFollowUp.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of("followUp", "unknown", text);
        }
    }

    private static TaskOrder order(String text) {
        return TaskOrder.find(text).orElseThrow(() -> InvalidInput.of("sort", "unknown", text));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        // four digits for the year: the database knows no later one
        if (!text.matches("\\d{4}-.*")) {
            throw InvalidInput.of("dueBefore", "invalid-format");
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("dueBefore", "invalid-format");
        }
    }
}
