package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import vn.suyton.platform.Ratio;
import vn.suyton.programme.VoteRule;

/** Rules and votes against results worked out by hand: {@code ballot/tally-cases.yaml}. */
class TallyTableTests {

    private static final String Q = "q";

    @SuppressWarnings("unchecked")
    static List<Case> cases() throws IOException {
        try (var file = new ClassPathResource("ballot/tally-cases.yaml").getInputStream()) {
            var cases = (List<Map<String, Object>>) new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return cases.stream().map(Case::new).toList();
        }
    }

    @Test
    void holdsSixtyCasesAndMoreEachWithItsComputation() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(cases()).extracting(Case::toString).doesNotHaveDuplicates();
        assertThat(cases()).allSatisfy(one -> assertThat(one.text("why", "")).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesToWhatWasWorkedOutByHand(Case one) {
        var question = one.question();
        var votes = one.votes();

        var result = Tally.of(List.of(question), one.electorate(), votes, one.settlements());

        assertThat(result.questions().get(0).options().stream().map(TallyTableTests::line))
                .as(one.text("why", ""))
                .containsExactlyElementsOf(one.texts("expect"));
        assertThat(Tally.isQuorate(List.of(question), one.people(), votes.cast()))
                .isEqualTo(one.has("quorate") ? one.get("quorate") : true);
    }

    private static String line(OptionResult option) {
        var place = option.reserve() == 0 ? "" : " " + option.reserve();
        var rounds = option.rounds().isEmpty() ? "" : " " + option.rounds();
        var by = option.settledBy() == null ? "" : " {" + option.settledBy() + "}";
        return option.key() + " " + option.ratio() + " " + option.reason() + place + rounds + by;
    }

    /** One line of the file. */
    record Case(Map<String, Object> fields) {

        Question question() {
            var options = optionKeys().stream()
                    .map(key -> new Option(
                            key, key, key, null, has("scores") && map("scores").containsKey(key) ? score(key) : null))
                    .toList();
            var words = text("rule", "").split(" ", -1);
            var rule = new VoteRule(
                    Ratio.parse(text("quorum", "0/1")),
                    Ratio.parse(words[1]),
                    VoteRule.Comparison.valueOf(words[0]),
                    VoteRule.Denominator.valueOf(words[2]),
                    has("excluded"),
                    VoteRule.TieBreak.valueOf(text("tieBreak", "CHAIR")),
                    "test");
            var method = has("method") ? CountingMethod.valueOf(text("method", "")) : null;
            var kind = Question.Kind.valueOf(text("kind", "APPROVAL"));
            return new Question(Q, kind, Q, number("seats", 1), options, rule, null, method);
        }

        private BigDecimal score(String key) {
            return new BigDecimal(String.valueOf(map("scores").get(key)));
        }

        /** In the order of the alphabet, so that the order of the result is the tally's own. */
        private List<String> optionKeys() {
            if (has("options")) {
                return texts("options");
            }
            var keys = new TreeSet<String>(map("marks").keySet());
            Stream.of("paper", "written")
                    .filter(this::has)
                    .forEach(channel ->
                            keys.addAll(Case.map(map(channel), "marks").keySet()));
            return List.copyOf(keys);
        }

        int people() {
            return has("weights") ? list(fields, "weights").size() : number("roll", 0);
        }

        Electorate electorate() {
            var votes = has("weights") ? sum(list(fields, "weights")) : people();
            var written = has("written") ? number(map("written"), "people", 0) : 0;
            var presence = has("present")
                    ? new Electorate.Presence(
                            number("present", 0), number("present", 0), written, excluded("presentExcluded"))
                    : null;
            return new Electorate(people(), votes, excluded("excluded"), presence);
        }

        private Map<String, Map<String, Long>> excluded(String name) {
            var options = has(name) ? map(name) : Map.<String, Object>of();
            return Map.of(
                    Q,
                    options.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, e -> ((Integer) e.getValue()).longValue())));
        }

        Votes votes() {
            var votes = new Votes();
            add(votes, fields);
            var most = map("marks").values().stream().mapToInt(Case::sum).max().orElse(0);
            var ranked = has("rankings")
                    ? map("rankings").values().stream()
                            .mapToInt(amount -> (Integer) amount)
                            .sum()
                    : 0;
            votes.addCast(number("cast", most + ranked));
            if (has("paper")) {
                add(votes, map("paper"));
                votes.addCast(number(map("paper"), "people", 0));
            }
            if (has("written")) {
                add(votes, map("written"));
                votes.addWritten(number(map("written"), "people", 0));
            }
            return votes;
        }

        private static void add(Votes votes, Map<String, Object> channel) {
            map(channel, "marks").forEach((option, given) -> {
                var amounts = (List<?>) given;
                votes.add(Q, option, Mark.YES, (Integer) amounts.get(0));
                votes.add(Q, option, Mark.NO, (Integer) amounts.get(1));
                votes.add(Q, option, Mark.ABSTAIN, (Integer) amounts.get(2));
            });
            map(channel, "rankings")
                    .forEach((order, amount) -> votes.addRanking(
                            Q, order.isEmpty() ? List.of() : List.of(order.split(" ", -1)), (Integer) amount));
            votes.addInvalid(Q, number(channel, "invalid", 0));
        }

        private static int sum(Object amounts) {
            return ((List<?>) amounts)
                    .stream().mapToInt(amount -> (Integer) amount).sum();
        }

        List<Settlement> settlements() {
            if (!has("settled")) {
                return List.of();
            }
            var words = List.of(text("settled", "").split(" ", -1));
            var by = VoteRule.TieBreak.valueOf(words.get(0));
            return List.of(new Settlement(Q, by, words.subList(1, words.size()), "test"));
        }

        boolean has(String name) {
            return fields.containsKey(name);
        }

        @Nullable
        Object get(String name) {
            return fields.get(name);
        }

        String text(String name, String otherwise) {
            return String.valueOf(fields.getOrDefault(name, otherwise));
        }

        private int number(String name, int otherwise) {
            return number(fields, name, otherwise);
        }

        private static int number(Map<String, Object> in, String name, int otherwise) {
            return in.get(name) instanceof Integer number ? number : otherwise;
        }

        private static List<?> list(Map<String, Object> in, String name) {
            return in.get(name) instanceof List<?> list ? list : List.of();
        }

        List<String> texts(String name) {
            return list(fields, name).stream().map(String::valueOf).toList();
        }

        private Map<String, Object> map(String name) {
            return map(fields, name);
        }

        private static Map<String, Object> map(Map<String, Object> in, String name) {
            var found = new TreeMap<String, Object>();
            if (in.get(name) instanceof Map<?, ?> values) {
                values.forEach((key, value) -> found.put(String.valueOf(key), value));
            }
            return found;
        }

        @Override
        public String toString() {
            return text("is", "");
        }
    }
}
