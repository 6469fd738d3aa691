package vn.suyton.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.suyton.platform.Act;
import vn.suyton.platform.SubjectRef;

class AuditEntryTests {

    private static final Instant AT = Instant.parse("2022-11-15T02:00:00.120Z");

    /** Anybody can compute this hash without our code: {@code printf '%s' '{...}' | sha256sum}. */
    @Test
    void hashesTheCanonicalText() {
        var act = new Act(
                "hung-yen.chair",
                "Trần Thị Mai",
                null,
                "nomination.confirmed",
                new SubjectRef("NOMINATION", "n1"),
                "Đồng ý \"cờ\"\n🎉",
                Map.of("b", "2", "a", "1"));

        var text = AuditText.of(AuditEntry.of(act, AT)).with("0".repeat(64), 1);

        assertThat(text)
                .isEqualTo(
                        "{\"action\":\"nomination.confirmed\",\"actor\":\"hung-yen.chair\",\"actorName\":\"Trần Thị Mai\","
                                + "\"at\":\"2022-11-15T02:00:00.120Z\",\"comment\":\"Đồng ý \\\"cờ\\\"\\n🎉\","
                                + "\"details\":{\"a\":\"1\",\"b\":\"2\"},\"onBehalfOf\":null,\"previousHash\":\""
                                + "0".repeat(64)
                                + "\",\"seq\":1,\"subjectId\":\"n1\",\"subjectKind\":\"NOMINATION\"}");
        assertThat(AuditEntry.hashOf(text))
                .isEqualTo("38c65fe58e2a21df5d00cf3ea822939b66e68714e8f0f70e374b1b96b5ad6aa1");
    }

    @Test
    void escapesWhatJsonCannotHold() {
        assertThat(CanonicalJson.of(Map.of("a\\b", "\t\u0001"))).isEqualTo("{\"a\\\\b\":\"\\t\\u0001\"}");
    }
}
