package vn.suyton.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** Makes, keeps and reads official documents. Who may read one is decided by the module that owns the subject. */
@Service
@Transactional
public class DocumentService {

    private final DocumentMapper documents;
    private final DocumentTemplates templates;
    private final PdfRenderer renderer;
    private final ShiftableClock clock;

    DocumentService(DocumentMapper documents, DocumentTemplates templates, PdfRenderer renderer, ShiftableClock clock) {
        this.documents = documents;
        this.templates = templates;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * Renders a template of {@code documents/} to PDF and keeps it.
     *
     * @param title for people, also the title of the PDF
     * @param template for instance {@code award/decision}
     * @param model what the template asks for; the comment at its top lists the keys
     */
    public StoredDocument issue(
            String kind,
            SubjectRef subject,
            String title,
            String fileName,
            String template,
            Map<String, Object> model) {
        var now = clock.instant();
        var content = renderer.render(templates.fill(template, title, model), now);
        var document =
                new StoredDocument(UUID.randomUUID().toString(), kind, subject, title, fileName, sha256(content), now);
        documents.insert(document, content);
        return document;
    }

    /** Renders without keeping anything: a paper that somebody else will hand in. */
    public byte[] render(String title, String template, Map<String, Object> model) {
        return renderer.render(templates.fill(template, title, model), clock.instant());
    }

    /** The newest of that kind about the subject. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> find(SubjectRef subject, String kind) {
        return documents.findNewest(subject, kind).map(DocumentMapper.Row::toDocument);
    }

    /** All about the subject, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> about(SubjectRef subject) {
        return documents.listAbout(subject).stream()
                .map(DocumentMapper.Row::toDocument)
                .toList();
    }

    /** The PDF. Throws {@code NotFound}. */
    @Transactional(readOnly = true)
    public byte[] content(String documentId) {
        return documents
                .findContent(documentId)
                .orElseThrow(() -> new NotFound("DOCUMENT", documentId))
                .content();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
