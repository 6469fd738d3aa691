package vn.suyton.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.suyton.platform.ShiftableClock;

/**
 * Turns well-formed XHTML into PDF. Liberation Serif stands for Times New Roman, whose metrics it has; it comes from the
 * class path and is embedded, so a document looks the same on every machine.
 */
@Component
class PdfRenderer {

    private static final String FAMILY = "Liberation Serif";

    /**
     * Title, author and language come from the head of the XHTML.
     *
     * @param madeAt time of making as the document states it
     */
    byte[] render(String xhtml, Instant madeAt) {
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.withHtmlContent(xhtml, null);
        builder.withProducer("Suy Tôn");
        var out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            finish(renderer.getPdfDocument(), madeAt);
            renderer.getPdfDocument().save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Takes out what depends on the wall clock: equal input gives equal dates and the same document id. */
    private static void finish(PDDocument pdf, Instant madeAt) {
        var made = new GregorianCalendar(TimeZone.getTimeZone(ShiftableClock.VIETNAM));
        made.setTimeInMillis(madeAt.toEpochMilli());
        pdf.getDocumentInformation().setCreationDate(made);
        pdf.getDocumentInformation().setModificationDate(made);
        pdf.setDocumentId(madeAt.toEpochMilli());
        pdf.getDocumentCatalog().setLanguage("vi");
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> open(cut), FAMILY, weight, style, true);
    }

    private static InputStream open(String cut) {
        try {
            return new ClassPathResource("liberation/LiberationSerif-" + cut + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
