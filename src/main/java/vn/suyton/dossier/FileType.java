package vn.suyton.dossier;

import java.util.regex.Pattern;

/** The kinds of files a case may hold. */
enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpe?g"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final Pattern name;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.name = Pattern.compile(".+\\." + extension, Pattern.CASE_INSENSITIVE);
    }

    String mediaType() {
        return mediaType;
    }

    boolean fits(String fileName) {
        return name.matcher(fileName).matches();
    }
}
