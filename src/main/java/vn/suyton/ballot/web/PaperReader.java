package vn.suyton.ballot.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.suyton.ballot.Choices;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;

/**
 * Reads the answers of a paper out of JSON by hand: a parser that maps them to types would quote what it does not
 * understand, and a choice would stand in the log.
 */
final class PaperReader {

    private final Map<String, Map<String, String>> marks = new HashMap<>();
    private final Map<String, List<String>> picks = new HashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private PaperReader() {}

    static Choices read(JsonNode body) {
        var answers = body.path("answers");
        if (!answers.isObject()) {
            throw InvalidInput.of("answers", "required");
        }
        var reader = new PaperReader();
        answers.properties().forEach(answer -> reader.readAnswer(answer.getKey(), answer.getValue()));
        if (!reader.problems.isEmpty()) {
            throw new InvalidInput(reader.problems);
        }
        return new Choices(reader.marks, reader.picks);
    }

    private void readAnswer(String question, JsonNode answer) {
        if (answer.isArray()) {
            picks.put(question, readPicks(question, answer));
        } else if (answer.isObject()) {
            marks.put(question, readMarks(question, answer));
        } else {
            problem(question, "unknown-option");
        }
    }

    private List<String> readPicks(String question, JsonNode answer) {
        var options = new ArrayList<String>();
        for (var option : answer) {
            if (option.isString()) {
                options.add(option.stringValue());
            } else {
                problem(question, "unknown-option");
            }
        }
        return options;
    }

    private Map<String, String> readMarks(String question, JsonNode answer) {
        var given = new HashMap<String, String>();
        for (var mark : answer.properties()) {
            if (mark.getValue().isString()) {
                given.put(mark.getKey(), mark.getValue().stringValue());
            } else {
                problem(question + "." + mark.getKey(), "unknown-mark");
            }
        }
        return given;
    }

    private void problem(String field, String code) {
        problems.add(FieldProblem.of("answers." + field, code));
    }
}
