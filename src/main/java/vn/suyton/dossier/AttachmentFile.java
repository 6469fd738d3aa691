package vn.suyton.dossier;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file of a case with its content, to be sent to a reader. */
public final class AttachmentFile {

    private final Attachment attachment;
    private final byte[] content;

    AttachmentFile(Attachment attachment, byte[] content) {
        this.attachment = attachment;
        this.content = content;
    }

    public Attachment attachment() {
        return attachment;
    }

    public byte[] content() {
        return content.clone();
    }

    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
