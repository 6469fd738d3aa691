package vn.suyton.ballot.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import vn.suyton.ballot.BallotResult;
import vn.suyton.ballot.Explanation;
import vn.suyton.ballot.OptionResult;
import vn.suyton.ballot.QuestionResult;

/** One question of a result as pages show it, with a sentence on each option. */
public record ResultPart(QuestionResult question, List<Line> lines) {

    /** An option and why it came off like this. */
    public record Line(OptionResult option, String explanation) {}

    static List<ResultPart> of(BallotResult result, MessageSource messages, Locale locale) {
        return result.questions().stream()
                .map(question -> new ResultPart(
                        question,
                        question.options().stream()
                                .map(option -> new Line(option, Explanation.textOf(option, messages, locale)))
                                .toList()))
                .toList();
    }
}
