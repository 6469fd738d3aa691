package vn.suyton.award;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.engine.Processes;
import vn.suyton.engine.Subject;
import vn.suyton.platform.Role;

/** The door to {@code processes/award/cluster-voting.bpmn}. */
@Component
class ClusterVotingProcess {

    static final String KEY = "cluster-voting";
    static final String BALLOT_ID = "ballotId";
    static final String CHAIR_ROLE = "chairRole";
    static final String TELLERS = "tellers";
    static final String CLOSES_AT = "closesAt";
    static final String ACCLAIMED = "acclaimed";
    static final String REQUEST_ID = "requestId";

    private final Processes processes;
    private final AwardSettings settings;

    ClusterVotingProcess(Processes processes, AwardSettings settings) {
        this.processes = processes;
        this.settings = settings;
    }

    void votingCalled(ClusterVoting voting, String title) {
        var subject = new Subject(
                ClusterVoting.KIND,
                voting.id(),
                title,
                voting.clusterId(),
                null,
                null,
                voting.year(),
                voting.calledBy());
        processes.start(
                KEY,
                subject,
                Map.of(
                        BALLOT_ID,
                        voting.ballotId().toString(),
                        CHAIR_ROLE,
                        Role.CLUSTER_HEAD.name(),
                        TELLERS,
                        settings.tellers(),
                        CLOSES_AT,
                        voting.closesAt().toString()));
    }
}
