package vn.suyton.dossier;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes the name a sender gave a file safe to show, to store and to send back. */
final class FileName {

    private static final int LONGEST = 150;
    // control and format characters can reverse what a reader sees ("exe.pdf"), the others mean something to a disk
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*;%]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private FileName() {}

    static String clean(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        name = SPACE.matcher(UNSAFE.matcher(name).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        return shorten(name.isEmpty() ? "file" : name);
    }

    /** Cuts the middle away, never the extension, and never half a letter. */
    private static String shorten(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        var kept = name.offsetByCodePoints(0, LONGEST - extension.length());
        return name.substring(0, Math.min(kept, name.length() - extension.length()))
                        .strip()
                + extension;
    }
}
