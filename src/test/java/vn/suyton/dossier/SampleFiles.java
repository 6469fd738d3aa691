package vn.suyton.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of each kind, harmless and harmful. */
final class SampleFiles {

    private SampleFiles() {}

    static byte[] pdf(String objects) {
        return bytes("%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type /Pages /Count 0>>\n"
                + "endobj\n" + objects + "\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    }

    /** A PDF whose objects are packed, as modern writers make them. */
    static byte[] packedPdf(String dictionary, String objects) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            deflater.write(bytes(objects));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf("3 0 obj\n<</Type /ObjStm /N 1 /First 4 " + dictionary + ">>\nstream\n"
                + new String(packed.toByteArray(), StandardCharsets.ISO_8859_1) + "\nendstream\nendobj");
    }

    static byte[] png() {
        return join(new byte[] {(byte) 0x89}, bytes("PNG\r\n\u001a\n....IHDR....IDAT....IEND\u00aeB`\u0082"));
    }

    static byte[] jpeg() {
        return join(bytes("\u00ff\u00d8\u00ff\u00e0..JFIF........\u00ff\u00d9"));
    }

    static byte[] docx() {
        return zip(docxParts());
    }

    static byte[] xlsx() {
        return zip(Map.of(
                "[Content_Types].xml", bytes("<Types/>"),
                "xl/workbook.xml", bytes("<workbook/>"),
                "xl/printerSettings/printerSettings1.bin", bytes("x")));
    }

    static byte[] docxWith(String entry, String content) {
        var parts = docxParts();
        parts.put(entry, bytes(content));
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue());
                archive.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Map<String, byte[]> docxParts() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put("word/document.xml", bytes("<document/>"));
        return parts;
    }
}
