package vn.suyton.ballot;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A complete paper: a mark for every option its voter may mark. Lives in memory and inside envelopes only.
 *
 * @param tracker public number by which the voter finds that the paper was counted
 * @param checkCode secret by which only the voter finds the single marks
 */
record Paper(String tracker, String checkCode, Map<String, Map<String, Mark>> marks) {

    private static final int NUMBER_LENGTH = 32;

    /** The length to which the papers of a ballot are padded: that of the longest possible one. */
    static int paddedLength(List<Question> questions) {
        var longest = new TreeMap<String, Map<String, Mark>>();
        for (var question : questions) {
            var marks = new TreeMap<String, Mark>();
            question.options().forEach(option -> marks.put(option.key(), Mark.ABSTAIN));
            longest.put(question.key(), marks);
        }
        var number = "0".repeat(NUMBER_LENGTH);
        var text = CanonicalJson.of(new Paper(number, number, longest));
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
