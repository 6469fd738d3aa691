package vn.suyton.season;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads what a PDF says, and writes simple ones. */
final class PdfText {

    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private PdfText() {}

    static boolean isPdf(byte[] content) {
        return content.length > MAGIC.length && Arrays.equals(Arrays.copyOf(content, MAGIC.length), MAGIC);
    }

    /** In one line, so that where a line was broken does not matter. */
    static String of(byte[] content) {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page with one line of plain letters. */
    static byte[] saying(String line) {
        var page = new PDPage();
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(page);
            write(pdf, page, line);
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(PDDocument pdf, PDPage page, String line) throws IOException {
        try (var text = new PDPageContentStream(pdf, page)) {
            text.beginText();
            text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            text.newLineAtOffset(72, 700);
            text.showText(line);
            text.endText();
        }
    }
}
