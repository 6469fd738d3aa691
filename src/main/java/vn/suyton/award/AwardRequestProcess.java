package vn.suyton.award;

import org.springframework.stereotype.Component;
import vn.suyton.engine.Processes;
import vn.suyton.engine.Subject;

/** The door to {@code processes/award/award-request.bpmn}, which the cluster's vote calls. */
@Component
class AwardRequestProcess {

    static final String PASSED = "passed";

    private final Processes processes;

    AwardRequestProcess(Processes processes) {
        this.processes = processes;
    }

    void requestSubmitted(AwardRequest request, String title, String username) {
        processes.register(new Subject(
                AwardRequest.KIND, request.id(), title, request.clusterId(), null, null, request.year(), username));
    }
}
