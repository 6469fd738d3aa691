package vn.suyton.dossier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Looks for what a PDF could do besides being read: scripts, programs it starts, files it encloses. Readers repair damaged
 * files in their own ways, so the whole file is searched and its structure is not trusted: names as they stand, names
 * written with number signs, and names in compressed objects.
 */
final class PdfContent {

    private static final byte[] END = ContentCheck.ascii("%%EOF");
    private static final byte[] STREAM = ContentCheck.ascii("stream");
    private static final String AFTER_NAME = "(?![A-Za-z0-9_.+-])";
    private static final Pattern ACTIVE = Pattern.compile(
            "/(JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|GoToE)" + AFTER_NAME);
    // two letters happen by chance in compressed content, so this one counts outside of it only
    private static final Pattern SHORT_NAME = Pattern.compile("/JS" + AFTER_NAME);
    private static final Pattern STREAMS = Pattern.compile("stream\\r?\\n.*?endstream", Pattern.DOTALL);
    private static final Pattern ENCODED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern OBJECTS = Pattern.compile("/ObjStm" + AFTER_NAME);
    // object streams that are packed in another way than the usual one are not searched, so they are not kept
    private static final Pattern OTHER_PACKING = Pattern.compile(
            "/(LZWDecode|LZW|ASCIIHexDecode|AHx|ASCII85Decode|A85|RunLengthDecode|RL|Crypt|Predictor)" + AFTER_NAME);
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt" + AFTER_NAME);
    private static final int MOST_UNPACKED = 100 * 1024 * 1024;

    private PdfContent() {}

    static void check(String name, byte[] content) {
        if (ContentCheck.indexOf(content, END, 0) < 0) {
            throw FileRefused.damaged(name);
        }
        var text = decoded(content);
        if (ACTIVE.matcher(text).find()
                || SHORT_NAME.matcher(STREAMS.matcher(text).replaceAll(" ")).find()) {
            throw FileRefused.active(name);
        }
        if (OBJECTS.matcher(text).find()) {
            requireSearchable(name, text);
            checkPacked(name, content);
        }
    }

    /** With encryption or unusual packing nobody can say what is inside. */
    private static void requireSearchable(String name, String text) {
        if (ENCRYPTED.matcher(text).find()) {
            throw FileRefused.active(name);
        }
        var objects = OBJECTS.matcher(text);
        while (objects.find()) {
            var start = Math.max(0, text.lastIndexOf("obj", objects.start()));
            var end = text.indexOf("stream", objects.end());
            var dictionary = text.substring(start, end < 0 ? text.length() : end);
            if (OTHER_PACKING.matcher(dictionary).find()) {
                throw FileRefused.active(name);
            }
        }
    }

    private static void checkPacked(String name, byte[] content) {
        var left = MOST_UNPACKED;
        var at = ContentCheck.indexOf(content, STREAM, 0);
        while (at >= 0) {
            var unpacked = inflate(content, afterLine(content, at + STREAM.length), left);
            left -= unpacked.length;
            if (left <= 0 || ACTIVE.matcher(decoded(unpacked)).find()) {
                throw FileRefused.active(name);
            }
            at = ContentCheck.indexOf(content, STREAM, at + STREAM.length);
        }
    }

    private static int afterLine(byte[] content, int at) {
        var next = at;
        while (next < content.length && (content[next] == '\r' || content[next] == '\n')) {
            next++;
        }
        return next;
    }

    /** As much as can be unpacked from there; nothing when it is not packed in the usual way. */
    private static byte[] inflate(byte[] content, int from, int most) {
        var result = new ByteArrayOutputStream();
        try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(content, from, content.length - from))) {
            var buffer = new byte[8192];
            var read = unpacked.read(buffer);
            while (read > 0 && result.size() < most) {
                result.write(buffer, 0, read);
                read = unpacked.read(buffer);
            }
            return result.toByteArray();
        } catch (IOException e) {
            // broken off or not packed: what came out so far is searched
            return result.toByteArray();
        }
    }

    private static String decoded(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return ENCODED.matcher(text)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }
}
