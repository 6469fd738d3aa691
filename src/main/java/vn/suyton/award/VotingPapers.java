package vn.suyton.award;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.engine.IssuedDocument;
import vn.suyton.engine.SubjectDocuments;
import vn.suyton.platform.Actor;

/** What a cluster's voting led to: the papers of the requests handed in after it. */
@Component
class VotingPapers implements SubjectDocuments {

    private final AwardRequestMapper requests;
    private final RequestPapers papers;

    VotingPapers(AwardRequestMapper requests, RequestPapers papers) {
        this.requests = requests;
        this.papers = papers;
    }

    @Override
    public String kind() {
        return ClusterVoting.KIND;
    }

    @Override
    public Map<String, List<IssuedDocument>> of(Actor reader, Collection<String> subjectIds) {
        var found = new HashMap<String, List<IssuedDocument>>();
        for (var id : subjectIds) {
            found.put(
                    id,
                    requests.listOfVoting(id).stream()
                            .filter(request -> AwardAccess.seesCluster(reader, request.clusterId()))
                            .flatMap(request -> papers.of(request).stream())
                            .toList());
        }
        return found;
    }
}
