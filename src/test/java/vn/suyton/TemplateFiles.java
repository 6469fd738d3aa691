package vn.suyton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page templates of the project, for the tests of our conventions. Official documents are not among them. */
final class TemplateFiles {

    /** {@code #{organisation.head}}, but not a key that is put together when the page is made. */
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9._-]+)[}(]");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private static final Pattern INVISIBLE = Pattern.compile(
            "<!--.*?-->|<(script|style|code|kbd)\\b.*?</\\1>|\\[\\[.*?]]|<!DOCTYPE[^>]*>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>");
    private static final Pattern SPOKEN =
            Pattern.compile("\\s(?:alt|title|placeholder|aria-label|aria-description|content)=\"([^\"]*)\"");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless|each)=");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern MARKUP_CONTENT = Pattern.compile("<meta\\b[^>]*>");

    private TemplateFiles() {}

    static List<Path> all() {
        var folder = Path.of("src/main/resources/templates");
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> keys(Path file) {
        var html = COMMENT.matcher(read(file)).replaceAll(" ");
        return KEY.matcher(html).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }

    /** Words that are not taken from a message bundle. */
    static List<String> literals(Path file) {
        var html = MARKUP_CONTENT
                .matcher(INVISIBLE.matcher(read(file)).replaceAll(" "))
                .replaceAll(" ");
        var attributes = TAG.matcher(html)
                .results()
                .map(MatchResult::group)
                .flatMap(tag -> SPOKEN.matcher(tag).results().map(hit -> hit.group(1)));
        var texts = Stream.of(TAG.split(html));
        return Stream.concat(attributes, texts)
                .map(text -> text.replaceAll("&[a-z]+;", " ").strip())
                .filter(text -> WORD.matcher(text).find())
                .toList();
    }

    /** Tags whose condition has no effect: a replacement comes first and takes the condition away with the tag. */
    static List<String> lostConditions(Path file) {
        var html = COMMENT.matcher(read(file)).replaceAll(" ");
        return TAG.matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(tag -> !tag.startsWith("<html") && tag.contains(" th:replace="))
                .filter(tag -> CONDITION.matcher(tag).find())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
