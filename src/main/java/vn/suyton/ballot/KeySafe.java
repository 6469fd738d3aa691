package vn.suyton.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps the outer key of each running ballot in a file of its own. The database holds the ballot's private key only
 * wrapped by it, so neither the database nor a backup of it opens an envelope.
 */
@Component
class KeySafe {

    private static final int KEY_BYTES = 32;

    private final Path directory;

    KeySafe(BallotProperties properties) {
        this.directory = properties.keyDirectory();
    }

    /** A new outer key under a name never used before; on disk when this returns. */
    String create() {
        var name = UUID.randomUUID().toString();
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        prepareDirectory();
        try (var file = FileChannel.open(directory.resolve(name), options, readableByOwner("rw-------"))) {
            file.write(ByteBuffer.wrap(Envelope.random(KEY_BYTES)));
            file.force(true);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepareDirectory() {
        try {
            Files.createDirectories(directory, readableByOwner("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] read(String name) {
        var file = directory.resolve(name);
        if (!Files.exists(file)) {
            throw new BallotProblems.KeyMissing();
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void destroy(String name) {
        try {
            Files.deleteIfExists(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileAttribute<?>[] readableByOwner(String permissions) {
        var posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
