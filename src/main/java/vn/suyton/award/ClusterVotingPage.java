package vn.suyton.award;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.engine.SubjectPage;
import vn.suyton.platform.Actor;

/** How a cluster's vote looks on the page of a task. */
@Component
class ClusterVotingPage implements SubjectPage {

    private final ClusterVotingMapper votings;
    private final ClusterVotingService service;

    ClusterVotingPage(ClusterVotingMapper votings, ClusterVotingService service) {
        this.votings = votings;
        this.service = service;
    }

    @Override
    public String kind() {
        return ClusterVoting.KIND;
    }

    @Override
    public boolean isVisibleTo(Actor actor, String id) {
        return votings.findById(id)
                .filter(voting -> AwardAccess.seesCluster(actor, voting.clusterId()))
                .isPresent();
    }

    @Override
    public String fragment() {
        return "award/voting-summary :: summary";
    }

    @Override
    public Map<String, Object> model(Actor actor, String id) {
        return Map.of("voting", service.open(actor, id));
    }

    @Override
    public String path(String id) {
        return "/votings/" + id;
    }
}
