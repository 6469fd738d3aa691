package vn.suyton.dossier;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.InvalidInput;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** Files of a case. Who may add, read or remove one is decided by the module that owns the case. */
@Service
@Transactional
public class DossierService {

    /** The largest file, in megabytes. */
    public static final int MOST_MEGABYTES = 20;

    private static final int MOST_FILES = 50;
    // well below what MySQL and MariaDB accept in one packet without being configured
    private static final int PART = 4 * 1024 * 1024;

    private final AttachmentMapper attachments;
    private final VirusScanner scanner;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    DossierService(
            AttachmentMapper attachments,
            VirusScanner scanner,
            ApplicationEventPublisher events,
            ShiftableClock clock) {
        this.attachments = attachments;
        this.scanner = scanner;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a file after looking into it. The same file for the same part is kept once.
     *
     * @param kind part of the dossier, for instance {@code achievement-report}
     * @param fileName as the sender named it
     */
    public Attachment add(Actor actor, SubjectRef subject, String kind, String fileName, byte[] content) {
        if (!kind.matches("[a-z][a-z0-9-]{0,63}")) {
            throw InvalidInput.of("kind", "unknown");
        }
        var name = FileName.clean(fileName);
        var type = check(name, content);
        var sha256 = sha256(content);
        var there = attachments.list(subject);
        var same = there.stream()
                .filter(one -> one.kind().equals(kind) && one.sha256().equals(sha256))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (there.size() >= MOST_FILES) {
            throw InvalidInput.of("file", "too-many", MOST_FILES);
        }
        var attachment = new Attachment(
                UUID.randomUUID().toString(),
                kind,
                name,
                type.mediaType(),
                content.length,
                sha256,
                actor.username(),
                clock.instant());
        attachments.insert(subject, attachment);
        keep(attachment.id(), content);
        events.publishEvent(Act.of(actor, "dossier.file-added", subject).with(facts(attachment)));
        return attachment;
    }

    /** In the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Attachment> list(SubjectRef subject) {
        return attachments.list(subject);
    }

    @Transactional(readOnly = true)
    public AttachmentFile content(SubjectRef subject, String attachmentId) {
        var attachment = get(subject, attachmentId);
        var content = new ByteArrayOutputStream(attachment.size());
        for (var part = 0; content.size() < attachment.size(); part++) {
            content.writeBytes(attachments.findPart(attachmentId, part).orElseThrow());
        }
        return new AttachmentFile(attachment, content.toByteArray());
    }

    public void remove(Actor actor, SubjectRef subject, String attachmentId) {
        var attachment = get(subject, attachmentId);
        if (attachments.delete(attachmentId) > 0) {
            events.publishEvent(Act.of(actor, "dossier.file-removed", subject).with(facts(attachment)));
        }
    }

    private Attachment get(SubjectRef subject, String attachmentId) {
        return attachments.find(subject, attachmentId).orElseThrow(() -> new NotFound("attachment", attachmentId));
    }

    private FileType check(String name, byte[] content) {
        if (content.length > MOST_MEGABYTES * 1024 * 1024) {
            throw FileRefused.tooLarge(name, MOST_MEGABYTES);
        }
        if (content.length == 0) {
            throw InvalidInput.of("file", "required");
        }
        var type = ContentCheck.check(name, content);
        scanner.findThreat(name, content).ifPresent(threat -> {
            throw FileRefused.infected(name, threat);
        });
        return type;
    }

    private void keep(String id, byte[] content) {
        var part = 0;
        for (var from = 0; from < content.length; from += PART) {
            attachments.insertPart(id, part, Arrays.copyOfRange(content, from, Math.min(content.length, from + PART)));
            part++;
        }
    }

    private static Map<String, String> facts(Attachment attachment) {
        return Map.of("name", attachment.name(), "kind", attachment.kind(), "sha256", attachment.sha256());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
