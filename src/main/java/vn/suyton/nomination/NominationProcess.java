package vn.suyton.nomination;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.engine.Processes;
import vn.suyton.engine.Subject;

/** The door to {@code processes/nomination/nomination.bpmn}: what the module tells the engine. */
@Component
class NominationProcess {

    static final String KEY = "nomination";
    private static final String WITHDRAWN = "nomination-withdrawn";

    private final Processes processes;

    NominationProcess(Processes processes) {
        this.processes = processes;
    }

    void nominationSubmitted(Nomination nomination, String title, String username) {
        var subject = new Subject(
                Nomination.KIND,
                nomination.id().toString(),
                title,
                nomination.clusterId(),
                nomination.nominee().unitId(),
                nomination.awardType(),
                nomination.year(),
                username);
        processes.start(KEY, subject, Map.of());
    }

    void nominationWithdrawn(NominationId id) {
        processes.tell(id.toString(), WITHDRAWN);
    }
}
