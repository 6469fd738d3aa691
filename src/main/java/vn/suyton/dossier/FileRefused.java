package vn.suyton.dossier;

import vn.suyton.platform.DomainProblem;

/** A file that is not kept, and why. */
final class FileRefused extends DomainProblem {

    private FileRefused(Kind kind, String type, Object... arguments) {
        super(kind, type, arguments);
    }

    /** Neither PDF, PNG, JPEG, DOCX nor XLSX. */
    static FileRefused unsupported(String name) {
        return new FileRefused(Kind.UNSUPPORTED, "unsupported-file", name);
    }

    static FileRefused otherExtension(String name, FileType found) {
        return new FileRefused(Kind.UNSUPPORTED, "file-extension", name, found.name());
    }

    /** Scripts, macros, programs, enclosed files, or a second file hidden in the first. */
    static FileRefused active(String name) {
        return new FileRefused(Kind.UNSUPPORTED, "active-content", name);
    }

    static FileRefused damaged(String name) {
        return new FileRefused(Kind.UNSUPPORTED, "damaged-file", name);
    }

    static FileRefused tooLarge(String name, int mostMegabytes) {
        return new FileRefused(Kind.TOO_LARGE, "file-too-large", name, mostMegabytes);
    }

    static FileRefused infected(String name, String threat) {
        return new FileRefused(Kind.RULE_VIOLATED, "infected-file", name, threat);
    }
}
