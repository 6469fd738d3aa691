package vn.suyton.ballot;

import java.util.List;
import java.util.Optional;

/**
 * What a ballot decided, question by question, in the order of the paper.
 *
 * @param rollSize people entitled to vote
 * @param cast papers that were counted
 */
public record BallotResult(int rollSize, int cast, List<QuestionResult> questions) {

    public BallotResult {
        questions = List.copyOf(questions);
    }

    public Optional<QuestionResult> findQuestion(String key) {
        return questions.stream().filter(question -> question.key().equals(key)).findFirst();
    }

    /** True when a tie, or a list that depends on one, still has to be settled. */
    public boolean hasUnresolvedTie() {
        return questions.stream().anyMatch(QuestionResult::unresolved);
    }
}
