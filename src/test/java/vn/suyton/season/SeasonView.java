package vn.suyton.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.suyton.demo.SeasonData;

/** The season as one reads it through the API. */
final class SeasonView {

    private final SeasonHttp http;
    private final SeasonData season = SeasonData.load();

    SeasonView(SeasonHttp http) {
        this.http = http;
    }

    SeasonHttp http() {
        return http;
    }

    SeasonData season() {
        return season;
    }

    JsonNode request() {
        return new SeasonDriver(http, season).request();
    }

    JsonNode decision() {
        return http.get("central.clerk", "/decisions/" + text(request(), "decisionId"));
    }

    JsonNode nomination(JsonNode listed) {
        return http.get("hung-yen.chair", "/nominations/" + text(listed, "id"));
    }

    String name(JsonNode nomination, String office) {
        var username = text(nomination.path("nominee"), "id") + "." + office;
        return season.people().stream()
                .filter(person -> person.username().equals(username))
                .map(SeasonData.PersonData::name)
                .findFirst()
                .orElseThrow();
    }

    String headOf(int year) {
        var path = "/clusters/" + season.cluster().id() + "?year=" + year;
        return text(http.get("ha-nam.officer", path).path("head"), "id");
    }

    String pdf(String username, String path) {
        var content = http.download(username, path);
        assertThat(PdfText.isPdf(content)).isTrue();
        return PdfText.of(content);
    }

    static Map<String, String> awards(JsonNode decision) {
        var awards = new TreeMap<String, String>();
        decision.path("awards").forEach(award -> awards.put(text(award, "unitId"), text(award, "awardType")));
        return awards;
    }

    /** Votes in favour, by province. */
    static Map<String, Integer> yes(JsonNode result, String question) {
        var votes = new TreeMap<String, Integer>();
        for (var found : result.path("questions")) {
            if (text(found, "id").equals(question)) {
                found.path("options")
                        .forEach(option -> votes.put(
                                text(option, "label").replaceFirst("^.* tỉnh ", ""),
                                option.path("yes").intValue()));
            }
        }
        return votes;
    }

    static List<String> deeds(JsonNode subject) {
        var deeds = new ArrayList<String>();
        subject.path("timeline").forEach(entry -> deeds.add(text(entry, "action") + " " + text(entry, "actorName")));
        return deeds;
    }

    static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(entry -> texts.add(entry.stringValue()));
        return texts;
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
