package vn.suyton.dossier;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells from the content alone what a file is, and refuses what could harm its reader. */
final class ContentCheck {

    private static final byte[] PDF = ascii("%PDF-");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PNG_END = ascii("IEND");
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] JPEG_END = {(byte) 0xff, (byte) 0xd9};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] HTML = ascii("<script");
    private static final int ZIP_TAIL = 65_557;
    private static final int PDF_HEAD = 1024;

    private ContentCheck() {}

    /** What the file is; throws {@link FileRefused} for anything that is not kept. */
    static FileType check(String name, byte[] content) {
        var type = find(name, content);
        if (!type.fits(name)) {
            throw FileRefused.otherExtension(name, type);
        }
        return type;
    }

    private static FileType find(String name, byte[] content) {
        if (startsWith(content, ZIP)) {
            return new OfficeFile(name, content).check();
        }
        if (startsWith(content, PDF)) {
            requireOneFile(name, content);
            PdfContent.check(name, content);
            return FileType.PDF;
        }
        var image = image(name, content);
        requireOneFile(name, content);
        // some readers find a PDF anywhere in the first kilobyte
        if (indexOf(Arrays.copyOf(content, Math.min(content.length, PDF_HEAD)), PDF, 0) >= 0) {
            throw FileRefused.active(name);
        }
        return image;
    }

    private static FileType image(String name, byte[] content) {
        if (startsWith(content, PNG)) {
            return ending(name, content, PNG_END, FileType.PNG);
        }
        if (startsWith(content, JPEG)) {
            return ending(name, content, JPEG_END, FileType.JPEG);
        }
        throw FileRefused.unsupported(name);
    }

    private static FileType ending(String name, byte[] content, byte[] end, FileType type) {
        if (indexOf(content, end, 3) < 0) {
            throw FileRefused.damaged(name);
        }
        return type;
    }

    /** A file that is at the same time an archive or a page is made to deceive. */
    private static void requireOneFile(String name, byte[] content) {
        var tail = Math.max(0, content.length - ZIP_TAIL);
        if (indexOf(content, ZIP_END, tail) >= 0 || indexOf(content, HTML, 0) >= 0) {
            throw FileRefused.active(name);
        }
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    static int indexOf(byte[] content, byte[] wanted, int from) {
        for (var i = from; i <= content.length - wanted.length; i++) {
            if (content[i] == wanted[0] && Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
