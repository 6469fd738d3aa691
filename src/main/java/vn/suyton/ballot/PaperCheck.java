package vn.suyton.ballot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;

/** Checks what a voter marked and completes it: what is left open is an abstention. Its problems name no choice. */
final class PaperCheck {

    private static final Set<String> MARKS = Set.of("YES", "NO", "ABSTAIN");

    private final List<Question> questions;
    private final RollEntry voter;
    private final List<FieldProblem> problems = new ArrayList<>();

    private PaperCheck(List<Question> questions, RollEntry voter) {
        this.questions = questions;
        this.voter = voter;
    }

    /** Throws {@link InvalidInput} with all problems at once. */
    static Answers complete(List<Question> questions, RollEntry voter, Choices choices) {
        var check = new PaperCheck(questions, voter);
        check.refuseUnknownQuestions(choices);
        var marks = new LinkedHashMap<String, Map<String, Mark>>();
        var rankings = new LinkedHashMap<String, List<String>>();
        for (var question : questions) {
            if (question.kind() == Question.Kind.RANK) {
                rankings.put(question.key(), check.ranked(question, choices));
            } else {
                marks.put(question.key(), check.complete(question, choices));
            }
        }
        if (!check.problems.isEmpty()) {
            throw new InvalidInput(check.problems);
        }
        return new Answers(marks, rankings);
    }

    /** Whether a paper out of an envelope is one that this voter could have cast. */
    static boolean isComplete(List<Question> questions, RollEntry voter, Answers answers) {
        var check = new PaperCheck(questions, voter);
        return answers.marks().size() + answers.rankings().size() == questions.size()
                && questions.stream().allMatch(question -> check.fits(question, answers));
    }

    private boolean fits(Question question, Answers answers) {
        if (question.kind() == Question.Kind.RANK) {
            var ranking = answers.rankings().get(question.key());
            return ranking != null
                    && Set.copyOf(markable(question)).containsAll(ranking)
                    && Set.copyOf(ranking).size() == ranking.size();
        }
        var given = answers.marks().getOrDefault(question.key(), Map.of());
        var picked = given.values().stream().filter(Mark.YES::equals).count();
        return given.keySet().equals(Set.copyOf(markable(question)))
                && (question.kind() == Question.Kind.APPROVAL || picked <= question.seats());
    }

    private void refuseUnknownQuestions(Choices choices) {
        var approvals = keys(Set.of(Question.Kind.APPROVAL));
        var picks = keys(Set.of(Question.Kind.PICK, Question.Kind.RANK));
        choices.marks().keySet().stream()
                .filter(key -> !approvals.contains(key))
                .forEach(key -> problem(key, picks.contains(key) ? "list-of-options" : "unknown-question"));
        choices.picks().keySet().stream()
                .filter(key -> !picks.contains(key))
                .forEach(key -> problem(key, approvals.contains(key) ? "mark-each-option" : "unknown-question"));
    }

    private List<String> keys(Set<Question.Kind> kinds) {
        return questions.stream()
                .filter(question -> kinds.contains(question.kind()))
                .map(Question::key)
                .toList();
    }

    private Map<String, Mark> complete(Question question, Choices choices) {
        return question.kind() == Question.Kind.APPROVAL
                ? approved(question, choices.marks().getOrDefault(question.key(), Map.of()))
                : picked(question, choices.picks().getOrDefault(question.key(), List.of()));
    }

    private Map<String, Mark> approved(Question question, Map<String, String> given) {
        given.forEach((option, mark) -> {
            refuseOption(question, option);
            if (!MARKS.contains(mark)) {
                problem(question.key() + "." + option, "unknown-mark");
            }
        });
        var marks = new LinkedHashMap<String, Mark>();
        for (var option : markable(question)) {
            var mark = given.getOrDefault(option, "ABSTAIN");
            marks.put(option, MARKS.contains(mark) ? Mark.valueOf(mark) : Mark.ABSTAIN);
        }
        return marks;
    }

    private List<String> ranked(Question question, Choices choices) {
        var given = choices.picks().getOrDefault(question.key(), List.of());
        refuseOptions(question, given);
        return List.copyOf(given);
    }

    private void refuseOptions(Question question, List<String> given) {
        given.forEach(option -> refuseOption(question, option));
        if (Set.copyOf(given).size() < given.size()) {
            problem(question.key(), "marked-twice");
        }
    }

    private Map<String, Mark> picked(Question question, List<String> given) {
        refuseOptions(question, given);
        if (given.size() > question.seats()) {
            problem(question.key(), "too-many-marked", question.seats());
        }
        var marks = new LinkedHashMap<String, Mark>();
        for (var option : markable(question)) {
            var unpicked = given.isEmpty() ? Mark.ABSTAIN : Mark.NO;
            marks.put(option, given.contains(option) ? Mark.YES : unpicked);
        }
        return marks;
    }

    private List<String> markable(Question question) {
        return question.options().stream()
                .map(Option::key)
                .filter(option -> voter.mayMark(question.key(), option))
                .toList();
    }

    private void refuseOption(Question question, String option) {
        var field = question.key() + "." + option;
        if (question.findOption(option).isEmpty()) {
            problem(field, "unknown-option");
        } else if (!voter.mayMark(question.key(), option)) {
            problem(field, "own-unit");
        }
    }

    private void problem(String field, String code, Object... arguments) {
        problems.add(FieldProblem.of("answers." + field, code, arguments));
    }
}
