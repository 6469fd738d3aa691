package vn.suyton.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;
import vn.suyton.SuyTonTest;
import vn.suyton.TestTime;
import vn.suyton.platform.Money;
import vn.suyton.platform.ShiftableClock;

/** The parts of pages, said in Vietnamese and English. Each test begins on Tuesday 1 November 2022 at 8. */
@SuyTonTest
class PartsTests {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    WordsFactory words;

    @Autowired
    ShiftableClock clock;

    @Test
    void saysADeadlineInWords() {
        var friday = Instant.parse("2022-11-04T10:00:00Z");

        assertThat(part("due", VIETNAMESE, Map.of("at", friday)))
                .contains("còn 3 ngày làm việc, đến 17:00 thứ Sáu 04/11/2022");
        assertThat(part("due", Locale.ENGLISH, Map.of("at", friday)))
                .contains("3 working days left, until 17:00 Friday 04/11/2022");
        assertThat(part("due", VIETNAMESE, Map.of("at", TestTime.BEGIN.plus(Duration.ofMinutes(301)))))
                .contains("due-soon", "còn 5 giờ");
        assertThat(part("due", VIETNAMESE, Map.of("at", TestTime.BEGIN.minus(Duration.ofHours(2)))))
                .contains("due-over", "quá hạn 2 giờ, hạn là 06:00 thứ Ba 01/11/2022");
        assertThat(part("due", VIETNAMESE, Map.of())).isBlank();
    }

    @Test
    void saysDaysMomentsSumsAndSizes() {
        assertThat(part("day", VIETNAMESE, Map.of("day", LocalDate.of(2022, 11, 25))))
                .contains("datetime=\"2022-11-25\"", "25/11/2022");
        assertThat(part("moment", VIETNAMESE, Map.of("at", Instant.parse("2022-11-25T18:30:00Z"))))
                .contains("01:30 26/11/2022");
        assertThat(part("money", VIETNAMESE, Map.of("amount", new Money(1_490_000))))
                .contains("1.490.000 đồng");
        assertThat(part("money", Locale.ENGLISH, Map.of("amount", 1_490_000L))).contains("1,490,000 đồng");
        assertThat(part("document", VIETNAMESE, Map.of("url", "/d/1", "name", "Quyết định", "size", 1_572_864)))
                .contains("href=\"/d/1\"", "Quyết định", "(1,5 MB)");
    }

    @Test
    void showsStatesWithIconAndWord() {
        assertThat(words.in(VIETNAMESE).tone("ACCLAIMED")).isEqualTo("done");
        assertThat(words.in(VIETNAMESE).tone("NOT_ACCLAIMED")).isEqualTo("danger");
        assertThat(part("state", VIETNAMESE, Map.of("kind", "NOMINATION", "state", "RETURNED")))
                .contains("state-attention", "/icons.svg#alert");
    }

    @Test
    void showsWhatHappened() {
        var entry = new Entry(TestTime.BEGIN, "Trần Thị Mai", "lan", "Lê Thị Lan", "Tạo tài khoản", "Vì <b>đã</b> đủ");

        assertThat(part("timeline", VIETNAMESE, Map.of("entries", List.of(entry))))
                .contains("Tạo tài khoản", "Trần Thị Mai", "thay cho Lê Thị Lan", "08:00 01/11/2022", "&lt;b&gt;");
    }

    @Test
    void leadsOnKeepingTheFilter() {
        assertThat(part("pager", VIETNAMESE, Map.of("next", "a b&c")))
                .contains("/tasks?list=mine&amp;after=a%20b%26c", "Xem tiếp");
        assertThat(part("empty", VIETNAMESE, Map.of("why", "Chưa có gì", "next", "Sắp có")))
                .contains("Chưa có gì", "Sắp có");
    }

    @Test
    void readsDaysPickedAndTyped() throws Exception {
        var day = LocalDate.of(2022, 11, 5);

        assertThat(new DayFormat().parse("2022-11-05", VIETNAMESE)).isEqualTo(day);
        assertThat(new DayFormat().parse(" 5/11/2022", VIETNAMESE)).isEqualTo(day);
    }

    record Entry(Instant at, String actorName, String onBehalfOf, String onBehalfOfName, String text, String comment) {}

    private String part(String name, Locale language, Map<String, Object> values) {
        var servlet = new MockServletContext();
        var request = new MockHttpServletRequest(servlet, "GET", "/tasks");
        var exchange = JakartaServletWebApplication.buildApplication(servlet)
                .buildExchange(request, new MockHttpServletResponse());
        var variables = new HashMap<>(values);
        variables.put("words", words.in(language));
        variables.put("frame", new PageFrame(Optional::empty, List.of(), "/tasks?list=mine", "/tasks"));
        return templates.process("fragments/parts", Set.of(name), new WebContext(exchange, language, variables));
    }
}
