package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RecordCheckTests {

    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    @TempDir
    private Path directory;

    @Test
    void findsNothingInARecordAsItWasPublished() throws IOException {
        assertThat(differences(RecordMother.everything().toJson())).isEmpty();
    }

    @Test
    void writesTheSameCanonicalJsonAsTheApplication() {
        var record = RecordMother.everything().toJson();

        assertThat(CanonicalJson.of(CanonicalJson.MAPPER.readValue(record, Object.class)))
                .isEqualTo(record);
        var random = new Random(4);
        for (int i = 0; i < 500; i++) {
            var text = random.ints(20, 0, 0xD7FF)
                    .map(c -> random.nextBoolean() ? c % 0x80 : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Json.write(List.of(text))).isEqualTo(CanonicalJson.of(List.of(text)));
        }
    }

    @Test
    void readsARecordThatSomebodyHasPrettyPrinted() throws IOException {
        var tree = CanonicalJson.MAPPER.readTree(RecordMother.everything().toJson());

        assertThat(differences(tree.toPrettyString())).isEmpty();
    }

    /** Ids and labels hold digits too: whatever digit is changed, something does not fit any more. */
    @Test
    void noticesEachSingleDigitThatIsAltered() throws IOException {
        var record = RecordMother.everything().toJson();
        var digits = DIGIT.matcher(record);
        var missed = new ArrayList<String>();
        var altered = 0;
        while (digits.find()) {
            var other = record.charAt(digits.start()) == '9' ? '8' : (char) (record.charAt(digits.start()) + 1);
            var changed = record.substring(0, digits.start()) + other + record.substring(digits.end());
            altered++;
            if (differences(changed).isEmpty()) {
                missed.add(record.substring(Math.max(0, digits.start() - 40), digits.end()));
            }
        }
        assertThat(altered).isGreaterThan(500);
        assertThat(missed).isEmpty();
    }

    @Test
    void namesWhatDiffers() throws IOException {
        var record = RecordMother.everything().toJson().replaceFirst("\"yes\":9", "\"yes\":8");

        assertThat(String.join("\n", differences(record))).contains("yes", "the record says 8, computed is 9");
    }

    @Test
    void noticesAMarkThatIsTakenOutOrAddedWithAllSumsMended() throws IOException {
        var whole = RecordMother.everything();
        var less = new PublicRecord(
                whole.head(),
                whole.basis(),
                whole.trackers(),
                whole.marks().subList(1, whole.marks().size()),
                whole.rankings(),
                whole.settlements(),
                whole.objections(),
                whole.result(),
                whole.minutesHash());

        assertThat(differences(less.toJson())).anyMatch(text -> text.startsWith("papersHash"));
    }

    @Test
    void refusesWhatIsNoRecord() throws IOException {
        assertThat(differences("")).isNotEmpty();
        assertThat(differences("[]")).isNotEmpty();
        assertThat(differences("{\"version\":2}")).isNotEmpty();
        assertThat(differences("{\"a\":1,\"a\":1}")).isNotEmpty();
        assertThat(differences("[".repeat(100_000))).isNotEmpty();
        assertThat(differences(RecordMother.everything().toJson() + "x")).isNotEmpty();
    }

    @Test
    void knowsEveryNameOfTheSchemaAndNoOther() throws IOException {
        try (var file = RecordCheck.class.getResourceAsStream("/ballot/record.schema.json")) {
            var schema = CanonicalJson.MAPPER.readTree(file);
            var problems = new ArrayList<String>();
            check(
                    schema,
                    schema,
                    CanonicalJson.MAPPER.readTree(RecordMother.everything().toJson()),
                    "",
                    problems);
            assertThat(problems).isEmpty();
        }
    }

    /** With nothing on the class path but the classes that the verifier's jar holds. */
    @Test
    void runsWithoutAnyLibrary() throws Exception {
        var record = Files.writeString(
                directory.resolve("record.json"), RecordMother.everything().toJson());

        assertThat(runAlone(record)).isEqualTo("identical\n0");
        Files.writeString(record, Files.readString(record).replace("\"cast\":9", "\"cast\":8"));
        assertThat(runAlone(record)).contains("result.cast: the record says 8, computed is 9", "different\n1");
    }

    @Test
    void saysWhenTheFileCannotBeRead() {
        var out = new StringWriter();

        assertThat(Verify.run(List.of("/does/not/exist"), new PrintWriter(out, true)))
                .isEqualTo(2);
        assertThat(Verify.run(List.of(), new PrintWriter(out, true))).isEqualTo(2);
        assertThat(out.toString()).contains("Cannot read", "Usage");
    }

    private String runAlone(Path record) throws IOException, InterruptedException {
        var classes = Files.createDirectories(directory.resolve("classes"));
        copy("vn/suyton/ballot", "", classes);
        copy("vn/suyton/platform", "Ratio.class", classes);
        copy("vn/suyton/programme", "VoteRule", classes);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", classes.toString(), Verify.class.getName(), record.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said.replace(System.lineSeparator(), "\n") + process.exitValue();
    }

    private static void copy(String folder, String prefix, Path to) throws IOException {
        var target = Files.createDirectories(to.resolve(folder));
        try (var files = Files.list(Path.of("target/classes", folder))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(prefix) && name.endsWith(".class") && !Files.exists(target.resolve(name))) {
                    Files.copy(file, target.resolve(name));
                }
            }
        }
    }

    private static List<String> differences(String record) throws IOException {
        return RecordCheck.differences(new StringReader(record));
    }

    /** As much of JSON Schema as the schema uses. */
    private static void check(JsonNode root, JsonNode schema, JsonNode value, String place, List<String> problems) {
        if (schema.has("$ref")) {
            var name = schema.get("$ref").stringValue().replace("#/$defs/", "");
            check(root, root.get("$defs").get(name), value, place, problems);
        } else if (value.isObject()) {
            checkObject(root, schema, value, place, problems);
        } else if (value.isArray()) {
            value.forEach(element -> check(root, schema.get("items"), element, place + "[]", problems));
        } else if (!fits(schema, value)) {
            problems.add(place + " is " + value + ", not " + schema);
        }
    }

    private static void checkObject(
            JsonNode root, JsonNode schema, JsonNode value, String place, List<String> problems) {
        var required = schema.path("required");
        required.forEach(name -> {
            if (!value.has(name.stringValue())) {
                problems.add(place + "." + name + " is missing");
            }
        });
        for (var field : value.properties()) {
            var part = schema.path("properties").get(field.getKey());
            var other = schema.get("additionalProperties");
            if (part == null && (other == null || !other.isObject())) {
                problems.add(place + "." + field.getKey() + " is not in the schema");
            } else {
                check(root, part == null ? other : part, field.getValue(), place + "." + field.getKey(), problems);
            }
        }
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        if (schema.has("enum")) {
            return schema.get("enum").valueStream().anyMatch(value::equals);
        }
        if (schema.has("const")) {
            return schema.get("const").equals(value);
        }
        var pattern = schema.path("pattern").asString(".*");
        return switch (schema.path("type").asString()) {
            case "string" -> value.isString() && Pattern.matches("(?s)" + pattern, value.stringValue());
            case "integer" -> value.isIntegralNumber() && value.longValue() >= 0;
            default -> value.isBoolean();
        };
    }
}
