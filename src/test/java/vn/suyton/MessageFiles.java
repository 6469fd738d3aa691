package vn.suyton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The message bundles of the project, for the tests of our conventions. */
final class MessageFiles {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final String ENGLISH = "_en.properties";

    private MessageFiles() {}

    static List<String> modules() {
        return files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .map(name -> name.replaceAll("(_en)?\\.properties$", ""))
                .distinct()
                .toList();
    }

    private static List<Path> files() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Properties vietnamese(String module) {
        return read(FOLDER.resolve(module + ".properties"));
    }

    static Properties english(String module) {
        return read(FOLDER.resolve(module + ENGLISH));
    }

    /** The keys of all modules. */
    static Set<String> keys() {
        var keys = new TreeSet<String>();
        modules().forEach(module -> keys.addAll(vietnamese(module).stringPropertyNames()));
        return keys;
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var text = Files.newBufferedReader(file)) {
            properties.load(text);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
