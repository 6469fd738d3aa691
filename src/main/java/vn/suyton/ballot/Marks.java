package vn.suyton.ballot;

/** Votes for, against and neither, on one option. */
public record Marks(long yes, long no, long abstain) {

    static Marks of(Question question, String option, Votes votes) {
        return question.kind() == Question.Kind.RANK
                ? ranked(question, option, votes)
                : marked(question, option, votes);
    }

    long sum() {
        return yes + no + abstain;
    }

    private static Marks marked(Question question, String option, Votes votes) {
        return new Marks(
                votes.amount(question.key(), option, Mark.YES),
                votes.amount(question.key(), option, Mark.NO),
                votes.amount(question.key(), option, Mark.ABSTAIN));
    }

    /** Who names the option anywhere supports it; who names others does not; a blank ranking abstains. */
    private static Marks ranked(Question question, String option, Votes votes) {
        long yes = 0;
        long no = 0;
        long abstain = 0;
        for (var given : votes.rankings(question.key()).entrySet()) {
            var ranking = given.getKey();
            if (ranking.isEmpty()) {
                abstain += given.getValue();
            } else if (ranking.contains(option)) {
                yes += given.getValue();
            } else {
                no += given.getValue();
            }
        }
        return new Marks(yes, no, abstain);
    }
}
