package vn.suyton.ballot.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.suyton.ballot.Question;
import vn.suyton.platform.FieldProblem;

/** Something wrong on a paper, for the summary on top of it. */
public record PaperError(int question, String text) {

    static List<PaperError> of(
            List<Question> questions, List<FieldProblem> problems, MessageSource messages, Locale locale) {
        return problems.stream()
                .map(problem -> new PaperError(
                        place(questions, problem.field()),
                        messages.getMessage(
                                "field." + problem.code(), problem.arguments().toArray(), locale)))
                .toList();
    }

    private static int place(List<Question> questions, String field) {
        for (int i = 0; i < questions.size(); i++) {
            var name = "answers." + questions.get(i).key();
            if (field.equals(name) || field.startsWith(name + ".")) {
                return i;
            }
        }
        return 0;
    }
}
