package vn.suyton.nomination;

import org.springframework.stereotype.Component;
import vn.suyton.engine.StepCompletion;
import vn.suyton.engine.StepRule;

/** A nomination must be eligible whenever it goes on: when it is confirmed, handed in again or accepted. */
@Component
class NominationStaysEligible implements StepRule {

    private final NominationMapper nominations;
    private final NominationDesk desk;

    NominationStaysEligible(NominationMapper nominations, NominationDesk desk) {
        this.nominations = nominations;
        this.desk = desk;
    }

    @Override
    public boolean governs(String process, String step) {
        return process.equals(NominationProcess.KEY);
    }

    @Override
    public void check(StepCompletion completion) {
        switch (completion.outcome()) {
            case "confirm", "accept", "resubmit" ->
                desk.requireEligible(
                        nominations.getById(NominationId.of(completion.subject().id())));
            default -> {
                // sending back, refusing and withdrawing need no eligibility
            }
        }
    }
}
