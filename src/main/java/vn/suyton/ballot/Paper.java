package vn.suyton.ballot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A complete paper: a mark for every option its voter may mark. Lives in memory and inside envelopes only.
 *
 * @param tracker public number by which the voter finds that the paper was counted
 * @param checkCode secret by which only the voter finds the single marks
 */
record Paper(
        String tracker, String checkCode, Map<String, Map<String, Mark>> marks, Map<String, List<String>> rankings) {

    Paper {
        // a paper sealed before there were rankings
        rankings = Objects.requireNonNullElse(rankings, Map.of());
    }

    private static final int NUMBER_LENGTH = 32;

    static Paper of(Receipt receipt, Answers answers) {
        return new Paper(receipt.tracker(), receipt.checkCode(), answers.marks(), answers.rankings());
    }

    Answers answers() {
        return new Answers(marks, rankings);
    }

    /** The length to which the papers of a ballot are padded: that of the longest possible one. */
    static int paddedLength(List<Question> questions) {
        var longest = new TreeMap<String, Map<String, Mark>>();
        var rankings = new TreeMap<String, List<String>>();
        for (var question : questions) {
            var keys = question.options().stream().map(Option::key).toList();
            if (question.kind() == Question.Kind.RANK) {
                rankings.put(question.key(), keys);
                continue;
            }
            var marks = new TreeMap<String, Mark>();
            keys.forEach(key -> marks.put(key, Mark.ABSTAIN));
            longest.put(question.key(), marks);
        }
        var number = "0".repeat(NUMBER_LENGTH);
        var text = CanonicalJson.of(new Paper(number, number, longest, rankings));
        return Envelope.paddedLength(text.getBytes(StandardCharsets.UTF_8).length);
    }

    /** What binds an envelope to its ballot and its voter. */
    static String place(BallotId ballot, String personId) {
        return ballot + "/" + personId;
    }

    /** Never shows a choice: this text may end up in a log. */
    @Override
    public String toString() {
        return "Paper";
    }
}
