package vn.suyton.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.suyton.platform.InvalidInput;

class PaperCheckTests {

    private static final List<Question> QUESTIONS = List.of(
            BallotMother.approval("flag", 1, BallotMother.ACCLAMATION, null, "hung-yen", "bac-ninh"),
            BallotMother.pick("HEAD", BallotMother.ACCLAMATION, List.of("hung-yen", "bac-ninh", "ha-nam")));
    private static final RollEntry VOTER = RollEntry.of(new Voter("p", "P", "hung-yen"), QUESTIONS);

    @Test
    void completesWhatWasLeftOpenAsAbstentions() {
        var marks = complete(Map.of("flag", Map.of()), Map.of());

        assertThat(marks)
                .isEqualTo(Map.of(
                        "flag", Map.of("bac-ninh", Mark.ABSTAIN),
                        "HEAD", Map.of("bac-ninh", Mark.ABSTAIN, "ha-nam", Mark.ABSTAIN)));
    }

    @Test
    void takesAPickAsYesAndTheOthersAsNo() {
        var marks = complete(Map.of(), Map.of("HEAD", List.of("ha-nam")));

        assertThat(marks).containsEntry("HEAD", Map.of("bac-ninh", Mark.NO, "ha-nam", Mark.YES));
    }

    @Test
    void refusesWhatThePaperDoesNotHave() {
        assertThat(codes(Map.of("other", Map.of()), Map.of())).containsExactly("answers.other unknown-question");
        assertThat(codes(Map.of("flag", Map.of("ha-nam", "YES")), Map.of()))
                .containsExactly("answers.flag.ha-nam unknown-option");
        assertThat(codes(Map.of("flag", Map.of("bac-ninh", "yes")), Map.of()))
                .containsExactly("answers.flag.bac-ninh unknown-mark");
        assertThat(codes(Map.of("HEAD", Map.of()), Map.of())).containsExactly("answers.HEAD list-of-options");
        assertThat(codes(Map.of(), Map.of("flag", List.of()))).containsExactly("answers.flag mark-each-option");
    }

    @Test
    void refusesTheOwnUnitInBothKindsOfQuestions() {
        assertThat(codes(Map.of("flag", Map.of("hung-yen", "ABSTAIN")), Map.of("HEAD", List.of("hung-yen"))))
                .containsExactly("answers.flag.hung-yen own-unit", "answers.HEAD.hung-yen own-unit");
    }

    @Test
    void refusesMorePicksThanSeats() {
        assertThat(codes(Map.of(), Map.of("HEAD", List.of("ha-nam", "bac-ninh"))))
                .containsExactly("answers.HEAD too-many-marked");
        assertThat(codes(Map.of(), Map.of("HEAD", List.of("ha-nam", "ha-nam"))))
                .containsExactly("answers.HEAD marked-twice", "answers.HEAD too-many-marked");
    }

    @Test
    void knowsAPaperThatTheVoterCouldNotHaveCast() {
        var marks = complete(Map.of(), Map.of());

        assertThat(isComplete(marks)).isTrue();
        assertThat(isComplete(Map.of("flag", Map.of("bac-ninh", Mark.YES)))).isFalse();
        assertThat(isComplete(Map.of(
                        "flag", Map.of("bac-ninh", Mark.YES, "hung-yen", Mark.YES),
                        "HEAD", Map.of("bac-ninh", Mark.NO, "ha-nam", Mark.NO))))
                .isFalse();
        assertThat(isComplete(Map.of(
                        "flag", Map.of("bac-ninh", Mark.YES),
                        "HEAD", Map.of("bac-ninh", Mark.YES, "ha-nam", Mark.YES))))
                .isFalse();
    }

    private static boolean isComplete(Map<String, Map<String, Mark>> marks) {
        return PaperCheck.isComplete(QUESTIONS, VOTER, new Answers(marks, Map.of()));
    }

    private static Map<String, Map<String, Mark>> complete(
            Map<String, Map<String, String>> marks, Map<String, List<String>> picks) {
        return PaperCheck.complete(QUESTIONS, VOTER, new Choices(marks, picks)).marks();
    }

    private static List<String> codes(Map<String, Map<String, String>> marks, Map<String, List<String>> picks) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> complete(marks, picks));
        return refusal.fields().stream()
                .map(field -> field.field() + " " + field.code())
                .toList();
    }
}
