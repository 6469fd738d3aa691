package vn.suyton.ballot.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.suyton.ballot.BallotId;
import vn.suyton.ballot.BallotQueryService;
import vn.suyton.document.StoredDocument;
import vn.suyton.engine.IssuedDocument;
import vn.suyton.engine.SubjectDocuments;
import vn.suyton.platform.Actor;

/** The minutes of a ballot that is certified. */
@Component
class BallotPapers implements SubjectDocuments {

    private final BallotQueryService queries;

    BallotPapers(BallotQueryService queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return "BALLOT";
    }

    @Override
    public Map<String, List<IssuedDocument>> of(Actor reader, Collection<String> subjectIds) {
        return subjectIds.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> queries.findMinutes(reader, new BallotId(id)).stream()
                                .map(minutes -> issued(id, minutes))
                                .toList()));
    }

    private static IssuedDocument issued(String id, StoredDocument minutes) {
        return new IssuedDocument(minutes.title(), minutes.createdAt(), "/api/v1/ballots/" + id + "/minutes.pdf");
    }
}
