package vn.suyton.award;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.suyton.document.DocumentService;
import vn.suyton.engine.IssuedDocument;
import vn.suyton.engine.SubjectDocuments;
import vn.suyton.platform.Actor;

/** The papers of an award request: its letter, and the decision that came of it. */
@Component
class RequestPapers implements SubjectDocuments {

    private final AwardRequestMapper requests;
    private final DecisionMapper decisions;
    private final AwardDocuments papers;
    private final DocumentService documents;

    RequestPapers(
            AwardRequestMapper requests, DecisionMapper decisions, AwardDocuments papers, DocumentService documents) {
        this.requests = requests;
        this.decisions = decisions;
        this.papers = papers;
        this.documents = documents;
    }

    @Override
    public String kind() {
        return AwardRequest.KIND;
    }

    @Override
    public Map<String, List<IssuedDocument>> of(Actor reader, Collection<String> subjectIds) {
        var found = new HashMap<String, List<IssuedDocument>>();
        subjectIds.forEach(id -> requests.findById(id)
                .filter(request -> AwardAccess.seesCluster(reader, request.clusterId()))
                .ifPresent(request -> found.put(id, of(request))));
        return found;
    }

    List<IssuedDocument> of(AwardRequest request) {
        var issued = new ArrayList<IssuedDocument>();
        papers.of(request)
                .forEach(paper -> issued.add(new IssuedDocument(
                        paper.title(),
                        paper.createdAt(),
                        "/award-requests/" + request.id() + "/documents/" + paper.id())));
        decisions
                .findByRequest(request.id())
                .flatMap(decision -> documents.find(decision.ref(), AwardDocuments.DECISION))
                .ifPresent(paper -> issued.add(new IssuedDocument(
                        paper.title(),
                        paper.createdAt(),
                        "/decisions/" + paper.subject().id() + "/document.pdf")));
        return List.copyOf(issued);
    }
}
