package vn.suyton.dossier;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/** A Word or Excel file: an archive with a table of content types. Macros, controls and enclosed objects are refused. */
final class OfficeFile {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int LONGEST_XML = 5 * 1024 * 1024;
    private static final int END_OF_DIRECTORY = 22;
    private static final int DIRECTORY_ENTRY = 46;
    private static final Pattern ACTIVE_ENTRY = Pattern.compile(
            "(^|/)(vbaproject|vbadata|activex|macrosheets|dialogsheets|embeddings|attachedtoolbars)|\\.(exe|dll|js|vbs|bat|cmd|ps1|scr|hta)$");
    private static final Pattern ACTIVE_TEXT =
            Pattern.compile("macroenabled|vnd\\.ms-office\\.(vbaproject|activex)|oleobject", Pattern.CASE_INSENSITIVE);
    // a template or object fetched from elsewhere when the file is opened; a plain link for the reader is allowed
    private static final Pattern REMOTE = Pattern.compile(
            "<Relationship\\b(?=[^>]*TargetMode\\s*=\\s*[\"']External)(?![^>]*/hyperlink[\"'])[^>]*>",
            Pattern.CASE_INSENSITIVE);

    private final String name;
    private final byte[] content;
    private long unpacked;

    OfficeFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    FileType check() {
        var entries = new HashSet<String>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            var entry = archive.getNextEntry();
            while (entry != null) {
                addEntry(entries, entry.getName());
                checkEntry(entry.getName(), archive);
                entry = archive.getNextEntry();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw FileRefused.damaged(name);
        }
        // one reader goes by the entries, another by the directory at the end: they must not see different files
        if (!entries.equals(directory())) {
            throw FileRefused.damaged(name);
        }
        return type(entries);
    }

    private FileType type(Set<String> entries) {
        if (entries.contains("[Content_Types].xml") && entries.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        if (entries.contains("[Content_Types].xml") && entries.contains("xl/workbook.xml")) {
            return FileType.XLSX;
        }
        throw FileRefused.unsupported(name);
    }

    private void addEntry(Set<String> entries, String entry) {
        if (!entries.add(entry) || entries.size() > MOST_ENTRIES || entry.contains("..")) {
            throw FileRefused.damaged(name);
        }
        if (ACTIVE_ENTRY.matcher(entry.toLowerCase(Locale.ROOT)).find()) {
            throw FileRefused.active(name);
        }
    }

    private void checkEntry(String entry, ZipInputStream archive) throws IOException {
        var types = entry.equals("[Content_Types].xml");
        var relations = entry.endsWith(".rels");
        var text = unpack(archive, types || relations);
        if ((types && ACTIVE_TEXT.matcher(text).find())
                || (relations && REMOTE.matcher(text).find())) {
            throw FileRefused.active(name);
        }
    }

    /** Reads an entry to its end, counting; a small archive that unpacks without end is a bomb. */
    private String unpack(ZipInputStream archive, boolean keep) throws IOException {
        var kept = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        var read = archive.read(buffer);
        while (read > 0) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED || kept.size() > LONGEST_XML) {
                throw FileRefused.damaged(name);
            }
            if (keep) {
                kept.write(buffer, 0, read);
            }
            read = archive.read(buffer);
        }
        return keep ? text(kept.toByteArray()) : "";
    }

    /** Such a table may also be written in two-byte characters; without their zero bytes it reads the same. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private Set<String> directory() {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        var end = content.length - END_OF_DIRECTORY;
        while (end >= 0 && bytes.getInt(end) != 0x06054b50) {
            end--;
        }
        if (end < 0) {
            throw FileRefused.damaged(name);
        }
        try {
            return entries(bytes, bytes.getInt(end + 16), bytes.getShort(end + 10) & 0xffff);
        } catch (IndexOutOfBoundsException e) {
            throw FileRefused.damaged(name);
        }
    }

    private Set<String> entries(ByteBuffer bytes, int start, int count) {
        var names = new HashSet<String>();
        var at = start;
        for (var i = 0; i < count; i++) {
            var length = bytes.getShort(at + 28) & 0xffff;
            names.add(new String(content, at + DIRECTORY_ENTRY, length, StandardCharsets.UTF_8));
            var extra = bytes.getShort(at + 30) & 0xffff;
            var comment = bytes.getShort(at + 32) & 0xffff;
            at += DIRECTORY_ENTRY + length + extra + comment;
        }
        return names;
    }
}
