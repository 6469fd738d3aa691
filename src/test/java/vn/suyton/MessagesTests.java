package vn.suyton;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.suyton.platform.Role;

/** People read our messages only, and find each in both languages. */
class MessagesTests {

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?:'')*(?!')");

    static List<String> modules() {
        return MessageFiles.modules();
    }

    static List<Path> processes() {
        return ProcessFiles.all();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeys(String module) {
        assertThat(MessageFiles.english(module).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        MessageFiles.vietnamese(module).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesUseTheSamePlaceholders(String module) {
        var english = MessageFiles.english(module);

        assertThat(MessageFiles.vietnamese(module))
                .allSatisfy((key, text) -> assertThat(placeholders(english.getProperty(String.valueOf(key), "")))
                        .as("%s", key)
                        .isEqualTo(placeholders(String.valueOf(text))));
    }

    private static int placeholders(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    /** In a message format a single apostrophe swallows what follows. */
    @ParameterizedTest
    @MethodSource("modules")
    void apostrophesAreDoubled(String module) {
        assertThat(List.of(MessageFiles.vietnamese(module), MessageFiles.english(module)))
                .flatMap(Properties::entrySet)
                .allSatisfy(entry -> assertThat(LONE_APOSTROPHE
                                .matcher(String.valueOf(entry.getValue()))
                                .find())
                        .as("%s", entry)
                        .isFalse());
    }

    @Test
    void aKeyBelongsToOneModule() {
        var owners = new TreeMap<String, List<String>>();
        MessageFiles.modules()
                .forEach(module -> MessageFiles.vietnamese(module)
                        .stringPropertyNames()
                        .forEach(key -> owners.computeIfAbsent(key, same -> new ArrayList<>())
                                .add(module)));

        owners.values().removeIf(all -> all.size() == 1);
        assertThat(owners).isEmpty();
    }

    @Test
    void everyKeyOfATemplateExists() {
        assertThat(missing(TemplateFiles.all(), TemplateFiles::keys)).isEmpty();
    }

    @Test
    void everyKeyOfARefusalAndAnActExists() {
        assertThat(missing(SourceFiles.all(), SourceFiles::keys)).isEmpty();
    }

    private static List<String> missing(List<Path> files, Function<Path, Set<String>> keys) {
        var known = MessageFiles.keys();
        return files.stream()
                .flatMap(file -> keys.apply(file).stream()
                        .filter(key -> !known.contains(key))
                        .map(key -> file.getFileName() + ": " + key))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyOutcomeHasItsLabel(Path file) {
        var unlabelled = ProcessFiles.read(file).getModelElementsByType(UserTask.class).stream()
                .flatMap(step -> ProcessFiles.outcomes(step).stream()
                        .filter(outcome -> !isLabelled(step, outcome))
                        .map(outcome -> step.getId() + ": outcome." + outcome));

        assertThat(unlabelled).isEmpty();
    }

    /** In the bundles, or for a step of its own kind in the BPMN file. */
    private static boolean isLabelled(UserTask step, String outcome) {
        var inFile = ProcessFiles.properties(step).keySet();
        return MessageFiles.keys().contains("outcome." + outcome)
                || inFile.containsAll(List.of("outcome." + outcome + ".vi", "outcome." + outcome + ".en"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyOfficeHasItsName(Role role) {
        assertThat(MessageFiles.keys()).contains("role." + role);
    }

    @Test
    void templatesHoldNoText() {
        var literals = TemplateFiles.all().stream()
                .flatMap(file -> TemplateFiles.literals(file).stream().map(text -> file.getFileName() + ": " + text));

        assertThat(literals).isEmpty();
    }
}
