package vn.suyton.ballot;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.suyton.engine.StepCompletion;
import vn.suyton.engine.StepRule;

/** Voting starts only when every holder has the own key, and the count only when enough keys have come together. */
@Component
class KeyRuleOfSteps implements StepRule {

    private static final String OPEN_STEP = "OpenBallot";
    private static final Set<String> STEPS = Set.of(OPEN_STEP, HallRule.COUNT_STEP);

    private final KeyCeremony keys;

    KeyRuleOfSteps(KeyCeremony keys) {
        this.keys = keys;
    }

    @Override
    public boolean governs(String process, String step) {
        return process.equals(BallotProcess.KEY) && STEPS.contains(step);
    }

    @Override
    public void check(StepCompletion completion) {
        var id = new BallotId(completion.subject().id());
        if (completion.step().equals(HallRule.COUNT_STEP)) {
            keys.requireUnlocked(id);
        } else if (completion.outcome().equals("open")) {
            keys.requireAllReceived(id);
        }
    }
}
