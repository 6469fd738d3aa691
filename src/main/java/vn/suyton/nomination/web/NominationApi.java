package vn.suyton.nomination.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.suyton.dossier.Attachment;
import vn.suyton.dossier.AttachmentFile;
import vn.suyton.nomination.Figures;
import vn.suyton.nomination.NominationDraft;
import vn.suyton.nomination.NominationId;
import vn.suyton.nomination.NominationQuery;
import vn.suyton.nomination.NominationService;
import vn.suyton.nomination.NominationState;
import vn.suyton.platform.Actor;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.Page;
import vn.suyton.programme.AwardType;

@RestController
@RequestMapping("/api/v1/nominations")
class NominationApi {

    private static final int MOST = 200;

    private final NominationService nominations;
    private final FindingTexts findings;

    NominationApi(NominationService nominations, FindingTexts findings) {
        this.nominations = nominations;
        this.findings = findings;
    }

    @PostMapping
    ResponseEntity<NominationView> create(Actor actor, @RequestBody Proposal proposal) {
        var created = nominations.create(actor, proposal.draft());
        return ResponseEntity.created(URI.create("/api/v1/nominations/" + created.id()))
                .body(NominationView.of(created));
    }

    @PutMapping("/{id}")
    NominationView edit(Actor actor, @PathVariable NominationId id, @RequestBody Change change) {
        var achievements = change.achievements() == null ? "" : change.achievements();
        return NominationView.of(
                nominations.edit(actor, id, required(change.revision()), achievements, figures(change.figures())));
    }

    @PostMapping("/{id}/submission")
    NominationView submit(Actor actor, @PathVariable NominationId id, @RequestBody Seen seen) {
        return NominationView.of(nominations.submit(actor, id, required(seen.revision())));
    }

    @PostMapping("/{id}/withdrawal")
    NominationView withdraw(Actor actor, @PathVariable NominationId id, @RequestBody Withdrawal withdrawal) {
        var reason = withdrawal.reason() == null ? "" : withdrawal.reason();
        return NominationView.of(nominations.withdraw(actor, id, required(withdrawal.revision()), reason));
    }

    @PostMapping(value = "/{id}/attachments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Attachment attach(
            Actor actor, @PathVariable NominationId id, @RequestParam String kind, @RequestParam MultipartFile file)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return nominations.attach(actor, id, kind, name, file.getBytes());
    }

    @DeleteMapping("/{id}/attachments/{attachmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(Actor actor, @PathVariable NominationId id, @PathVariable String attachmentId) {
        nominations.detach(actor, id, attachmentId);
    }

    @GetMapping("/{id}/attachments/{attachmentId}")
    ResponseEntity<byte[]> attachment(Actor actor, @PathVariable NominationId id, @PathVariable String attachmentId) {
        return download(nominations.attachment(actor, id, attachmentId));
    }

    @GetMapping
    Page<NominationView> search(Actor actor, Filter filter) {
        return nominations.search(actor, filter.query()).map(NominationView::of);
    }

    @GetMapping("/{id}")
    NominationView.Full get(Actor actor, @PathVariable NominationId id) {
        return new NominationView.Full(
                NominationView.of(nominations.get(actor, id)),
                findings.of(nominations.findings(actor, id)),
                nominations.attachments(actor, id),
                nominations.timeline(actor, id));
    }

    /** Always a download: what a unit uploads is never run or shown by the browser in our name. */
    static ResponseEntity<byte[]> download(AttachmentFile file) {
        var attachment = file.attachment();
        var disposition = ContentDisposition.attachment()
                .filename(attachment.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.content());
    }

    private static int required(@Nullable Integer revision) {
        if (revision == null) {
            throw InvalidInput.of("revision", "required");
        }
        return revision;
    }

    private static Figures figures(@Nullable Map<String, BigDecimal> values) {
        return new Figures(values == null ? Map.of() : values);
    }

    record NomineeInput(
            AwardType.@Nullable Nominee kind, @Nullable String id) {}

    record Proposal(
            @Nullable Integer year,
            @Nullable String clusterId,
            @Nullable String awardType,
            @Nullable NomineeInput nominee,
            @Nullable String achievements,
            @Nullable Map<String, BigDecimal> figures) {

        NominationDraft draft() {
            var problems = new ArrayList<FieldProblem>();
            var kind = nominee == null ? null : nominee.kind();
            var id = nominee == null ? null : nominee.id();
            require(problems, "year", year);
            require(problems, "clusterId", clusterId);
            require(problems, "awardType", awardType);
            require(problems, "nominee.kind", kind);
            require(problems, "nominee.id", id);
            if (!problems.isEmpty() || year == null || kind == null) {
                throw new InvalidInput(problems);
            }
            return new NominationDraft(
                    year,
                    String.valueOf(clusterId),
                    String.valueOf(awardType),
                    kind,
                    String.valueOf(id),
                    achievements == null ? "" : achievements,
                    NominationApi.figures(figures));
        }

        private static void require(List<FieldProblem> problems, String field, @Nullable Object value) {
            if (value == null || value.toString().isBlank()) {
                problems.add(FieldProblem.of(field, "required"));
            }
        }
    }

    record Change(
            @Nullable Integer revision,
            @Nullable String achievements,
            @Nullable Map<String, BigDecimal> figures) {}

    record Seen(@Nullable Integer revision) {}

    record Withdrawal(@Nullable Integer revision, @Nullable String reason) {}

    record Filter(
            @Nullable Integer year,
            @Nullable String clusterId,
            @Nullable NominationState state,
            @Nullable String after,
            @Nullable Integer limit) {

        Filter withLimit(int most) {
            return new Filter(year, clusterId, state, after, most);
        }

        NominationQuery query() {
            return new NominationQuery(
                    year, clusterId, state, after, Math.max(1, Math.min(limit == null ? 20 : limit, MOST)));
        }
    }
}
