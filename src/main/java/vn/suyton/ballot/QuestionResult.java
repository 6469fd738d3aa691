package vn.suyton.ballot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.suyton.programme.VoteRule;

/**
 * What one question decided.
 *
 * @param unresolved a tie at the last seat, here or in the question this one yields to, has to be settled first
 * @param options best first; who left the list stands at the end
 */
public record QuestionResult(
        String key,
        Question.Kind kind,
        String text,
        int seats,
        VoteRule rule,
        boolean unresolved,
        List<OptionResult> options) {

    public QuestionResult {
        options = List.copyOf(options);
    }

    public Stream<OptionResult> elected() {
        return options.stream().filter(OptionResult::elected);
    }

    public Optional<OptionResult> findOption(String optionKey) {
        return options.stream().filter(option -> option.key().equals(optionKey)).findFirst();
    }
}
