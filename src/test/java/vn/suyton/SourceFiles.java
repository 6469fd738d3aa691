package vn.suyton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The Java sources of the project, for the tests of our conventions. */
final class SourceFiles {

    private static final Pattern PROBLEM = Pattern.compile("\\bKind\\.[A-Z_]+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern FIELD =
            Pattern.compile("\\b(?:InvalidInput|FieldProblem)\\.of\\(\\s*[^,;]+,\\s*\"([a-z0-9-]+)\"");
    private static final Pattern ACT =
            Pattern.compile("\\bAct\\.of(?:System)?\\((?:\\s*actor,)?\\s*\"([A-Za-z0-9.-]+)\",");

    private SourceFiles() {}

    static List<Path> all() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message keys that follow from the problems and acts written down in a file. */
    static Set<String> keys(Path file) {
        var source = read(file);
        var keys = new TreeSet<String>();
        PROBLEM.matcher(source).results().map(hit -> "problem." + hit.group(1)).forEach(problem -> {
            keys.add(problem + ".title");
            keys.add(problem + ".detail");
        });
        FIELD.matcher(source).results().forEach(hit -> keys.add("field." + hit.group(1)));
        ACT.matcher(source).results().forEach(hit -> keys.add("action." + hit.group(1)));
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
