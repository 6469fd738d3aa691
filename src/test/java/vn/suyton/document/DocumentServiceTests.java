package vn.suyton.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.suyton.MapperTest;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

@MapperTest
class DocumentServiceTests {

    private static final SubjectRef DECISION = new SubjectRef("DECISION", "d-1");
    private static final Instant NOW = Instant.parse("2022-12-09T02:00:00.123Z");

    private DocumentService documents;

    @BeforeEach
    void begin(@Autowired DocumentMapper mapper) {
        var clock = new ShiftableClock(Clock.fixed(NOW, ZoneOffset.UTC));
        documents = new DocumentService(mapper, new DocumentTemplates(), new PdfRenderer(), clock);
    }

    @Test
    void returnsTheBytesItIssuedWithTheirHash() throws NoSuchAlgorithmException, IOException {
        var document = issue("DECISION");

        var content = documents.content(document.id());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .isEqualTo(document.sha256());
        try (var pdf = Loader.loadPDF(content)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Quyết định số 01/QĐ-ĐCT");
        }
    }

    @Test
    void keepsEveryColumn() {
        var document = issue("DECISION");

        assertThat(documents.find(DECISION, "DECISION")).contains(document);
        assertThat(document.createdAt()).isEqualTo(NOW);
        assertThat(document.fileName()).isEqualTo("quyet-dinh-01.pdf");
    }

    @Test
    void findsTheNewestOfAKindAndKeepsTheOlderOnes() {
        var first = issue("DECISION");
        var second = issue("DECISION");
        var other = issue("MINUTES");

        assertThat(documents.find(DECISION, "DECISION")).contains(second);
        assertThat(documents.about(DECISION)).containsExactly(first, second, other);
        assertThat(documents.about(new SubjectRef("AWARD_REQUEST", "d-1"))).isEmpty();
    }

    @Test
    void doesNotKnowADocumentThatWasNeverIssued() {
        assertThatThrownBy(() -> documents.content("none")).isInstanceOf(NotFound.class);
        assertThat(documents.find(DECISION, "CERTIFICATE")).isEmpty();
    }

    private StoredDocument issue(String kind) {
        return documents.issue(
                kind,
                DECISION,
                "Quyết định số 01/QĐ-ĐCT",
                "quyet-dinh-01.pdf",
                "award/decision",
                SampleDocuments.decision(3));
    }
}
