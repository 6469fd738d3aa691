package vn.suyton.ballot;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.InvalidInput;

/** Refuses a plan from which no fair ballot can be made. */
final class BallotPlanCheck {

    private BallotPlanCheck() {}

    static void check(BallotPlan plan, Instant now) {
        if (!plan.closesAt().isAfter(now)) {
            throw InvalidInput.of("closesAt", "in-the-past");
        }
        if (plan.voters().isEmpty()) {
            throw InvalidInput.of("voters", "required");
        }
        if (plan.voters().stream().anyMatch(voter -> voter.weight() < 1)) {
            throw InvalidInput.of("voters", "too-small", 1);
        }
        if (plan.questions().isEmpty()) {
            throw InvalidInput.of("questions", "required");
        }
        var keys = plan.questions().stream().map(Question::key).toList();
        refuseDuplicates("questions", keys);
        for (int i = 0; i < plan.questions().size(); i++) {
            check("questions[" + i + "]", plan.questions().get(i));
            refuseCircle("questions[" + i + "].yieldsTo", plan.questions().get(i), plan.questions());
        }
    }

    private static void check(String field, Question question) {
        if (question.options().isEmpty()) {
            throw InvalidInput.of(field + ".options", "required");
        }
        if (question.seats() < 1) {
            throw InvalidInput.of(field + ".seats", "too-small", 1);
        }
        if ((question.kind() == Question.Kind.RANK) != (question.method() != null)) {
            throw InvalidInput.of(field + ".method", "required");
        }
        // a ranking that lacks one option would say whose it is
        if (question.kind() == Question.Kind.RANK && question.rule().excludeOwnUnit()) {
            throw InvalidInput.of(field + ".kind", "ranking-names-unit");
        }
        refuseDuplicates(
                field + ".options", question.options().stream().map(Option::key).toList());
    }

    private static void refuseDuplicates(String field, List<String> keys) {
        if (Set.copyOf(keys).size() < keys.size()) {
            throw InvalidInput.of(field, "duplicate");
        }
    }

    private static void refuseCircle(String field, Question start, List<Question> questions) {
        var seen = new HashSet<String>();
        for (var key = start.yieldsTo(); key != null; key = yieldsTo(field, key, questions)) {
            if (!seen.add(key)) {
                throw InvalidInput.of(field, "duplicate");
            }
        }
    }

    private static @Nullable String yieldsTo(String field, String key, List<Question> questions) {
        return questions.stream()
                .filter(question -> question.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(field, "unknown"))
                .yieldsTo();
    }
}
