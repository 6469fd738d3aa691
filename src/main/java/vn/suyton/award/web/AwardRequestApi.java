package vn.suyton.award.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.award.AwardDecisionService;
import vn.suyton.award.AwardRequest;
import vn.suyton.award.AwardRequestQuery;
import vn.suyton.award.AwardRequestService;
import vn.suyton.award.AwardRequestState;
import vn.suyton.award.Candidate;
import vn.suyton.document.StoredDocument;
import vn.suyton.engine.TimelineEntry;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Page;

@RestController
@RequestMapping("/api/v1/award-requests")
class AwardRequestApi {

    private static final int MOST = 200;

    private final AwardRequestService requests;
    private final AwardDecisionService decisions;

    AwardRequestApi(AwardRequestService requests, AwardDecisionService decisions) {
        this.requests = requests;
        this.decisions = decisions;
    }

    record RequestView(
            String id,
            String clusterId,
            int year,
            AwardRequestState state,
            String letterNumber,
            Instant submittedAt,
            @Nullable String ballotId,
            int revision) {

        static RequestView of(AwardRequest request) {
            return new RequestView(
                    request.id(),
                    request.clusterId(),
                    request.year(),
                    request.state(),
                    request.letterNumber(),
                    request.submittedAt(),
                    request.ballotId() == null ? null : request.ballotId().toString(),
                    request.revision());
        }
    }

    record DocumentView(String id, String kind, String title, String fileName, String sha256, Instant createdAt) {

        static DocumentView of(StoredDocument document) {
            return new DocumentView(
                    document.id(),
                    document.kind(),
                    document.title(),
                    document.fileName(),
                    document.sha256(),
                    document.createdAt());
        }
    }

    record Full(
            @JsonUnwrapped RequestView request,
            List<Candidate> candidates,
            List<DocumentView> documents,
            @Nullable String decisionId,
            List<TimelineEntry> timeline) {}

    record Filter(
            @Nullable Integer year,
            @Nullable String clusterId,
            @Nullable AwardRequestState state,
            @Nullable String after,
            @Nullable Integer limit) {

        Filter withLimit(int most) {
            return new Filter(year, clusterId, state, after, most);
        }

        AwardRequestQuery query() {
            return new AwardRequestQuery(
                    year, clusterId, state, after, Math.max(1, Math.min(limit == null ? 20 : limit, MOST)));
        }
    }

    @GetMapping
    Page<RequestView> search(Actor actor, Filter filter) {
        return requests.search(actor, filter.query()).map(RequestView::of);
    }

    @GetMapping("/{id}")
    Full get(Actor actor, @PathVariable String id) {
        var file = requests.open(actor, id);
        return new Full(
                RequestView.of(file.request()),
                file.candidates(),
                file.documents().stream().map(DocumentView::of).toList(),
                file.decision() == null ? null : file.decision().id(),
                file.timeline());
    }

    @GetMapping("/{id}/documents/{documentId}")
    ResponseEntity<byte[]> document(Actor actor, @PathVariable String id, @PathVariable String documentId) {
        return pdf(requests.document(actor, id, documentId), "document.pdf");
    }

    /** What would be issued: there is one from the council's result to the issue. */
    @GetMapping("/{id}/draft-decision.pdf")
    ResponseEntity<byte[]> draftDecision(Actor actor, @PathVariable String id) {
        return pdf(decisions.draft(actor, id), "draft-decision.pdf");
    }

    static ResponseEntity<byte[]> pdf(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + name + "\"")
                .body(content);
    }
}
