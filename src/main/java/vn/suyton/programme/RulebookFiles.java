package vn.suyton.programme;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The files of the rulebook: from a directory when it exists, otherwise those that come with the application. */
final class RulebookFiles {

    static final String BASE_SALARY = "base-salary.yaml";
    static final String HOLIDAYS = "holidays.yaml";

    private final List<Resource> files;
    private final String place;

    private RulebookFiles(List<Resource> files, String place) {
        this.files = files;
        this.place = place;
    }

    static RulebookFiles of(Path directory) {
        return Files.isDirectory(directory) ? ofDirectory(directory) : ofClasspath();
    }

    static RulebookFiles ofClasspath() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:rulebook/*.yaml");
            return new RulebookFiles(List.of(found), "classpath:rulebook");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulebookFiles ofDirectory(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            var found = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(path -> (Resource) new FileSystemResource(path))
                    .toList();
            return new RulebookFiles(found, directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with that name; a rulebook without it is not complete. */
    YamlSection get(String name) {
        return files.stream()
                .filter(file -> name(file).equals(name))
                .findFirst()
                .map(RulebookFiles::read)
                .orElseThrow(() -> new InvalidRulebook(List.of(place + ": file " + name + " is missing")));
    }

    /** Where the rule sets stand: every file that is neither base salaries nor holidays. */
    List<Resource> ruleSets() {
        var found = files.stream()
                .filter(file -> !name(file).equals(BASE_SALARY) && !name(file).equals(HOLIDAYS))
                .sorted(Comparator.comparing(RulebookFiles::name))
                .toList();
        if (found.isEmpty()) {
            throw new InvalidRulebook(List.of(place + ": there is no rule set"));
        }
        return found;
    }

    static YamlSection read(Resource file) {
        try (InputStream bytes = file.getInputStream()) {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Node node = yaml.compose(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            if (node == null) {
                throw new InvalidRulebook(name(file), 1, "the file is empty");
            }
            return new YamlSection(name(file), node);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var line = mark == null ? 1 : mark.getLine() + 1;
            throw new InvalidRulebook(name(file), line, "not readable as YAML: " + e.getProblem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), file.getDescription());
    }
}
