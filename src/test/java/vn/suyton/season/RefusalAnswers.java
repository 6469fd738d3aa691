package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.suyton.season.RefusalHttp.Answer;

/** What every refusal has in common. */
final class RefusalAnswers {

    /** Words that only the inside knows: classes, statements, stack traces. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|vn\\.suyton|(org|java|com|tools)\\.[a-z]+\\.|\\bSQL|SELECT |INSERT |UPDATE |constraint|\\tat ");

    private static final Pattern NAME = Pattern.compile("\\$(\\w+)");

    private RefusalAnswers() {}

    static String filled(String text, Map<String, String> ids) {
        return NAME.matcher(text).replaceAll(name -> ids.getOrDefault(name.group(1), "?"));
    }

    static void assertRefused(Answer vietnamese, Answer english, int status, String type) {
        assertProblem(vietnamese, status, type);
        assertProblem(english, status, type);
        assertThat(english.field("title")).isNotEqualTo(vietnamese.field("title"));
        assertThat(english.field("detail")).isNotEqualTo(vietnamese.field("detail"));
        assertThat(english.json().path("errors").size())
                .isEqualTo(vietnamese.json().path("errors").size());
    }

    static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.field("type")).isEqualTo("/problems/" + type);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.field("title")).isNotBlank().doesNotContain("??", "{0}");
        assertThat(answer.field("detail")).isNotBlank().doesNotContain("??", "{0}");
        assertNothingOfTheInside(answer);
        for (JsonNode error : answer.json().path("errors")) {
            assertThat(error.path("field").asString()).isNotBlank();
            assertThat(error.path("message").asString()).isNotBlank().doesNotContain("??", "{0}");
        }
    }

    static void assertNothingOfTheInside(Answer answer) {
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.body()).doesNotContainPattern(INSIDE);
    }
}
