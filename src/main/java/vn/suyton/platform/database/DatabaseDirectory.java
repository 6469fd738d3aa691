package vn.suyton.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one embedded server, owned by one running application at a time. The operating system gives the lock
 * back when the application dies, however it dies.
 */
final class DatabaseDirectory implements AutoCloseable {

    private static final int PASSWORD_BYTES = 24;

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DatabaseDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    static DatabaseDirectory own(Path directory) throws IOException {
        var root = directory.toAbsolutePath().normalize();
        Files.createDirectories(root);
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("Another running application uses the database in " + root
                    + "; stop it, or set suyton.embedded-database.directory");
        }
        return new DatabaseDirectory(root, channel, lock);
    }

    /** The unpacked server. */
    Path server() {
        return root.resolve("server");
    }

    Path data() {
        return root.resolve("mariadb");
    }

    /** The data directory while it is being made; it is renamed at the end, so a broken first start is repeated. */
    Path unfinishedData() {
        return root.resolve("mariadb.unfinished");
    }

    Path processId() {
        return root.resolve("mariadbd.pid");
    }

    /** For the server's passing files. Not the machine's: there a server that starts deletes those of its neighbours. */
    Path passing() {
        return root.resolve("tmp");
    }

    Path log() {
        return root.resolve("mariadbd.log");
    }

    /** Commands which the server runs at each start before it accepts anybody. */
    Path initFile() {
        return root.resolve("init.sql");
    }

    /** The password of the application's database user, made on the first call. */
    String password() throws IOException {
        var file = root.resolve("password");
        if (Files.notExists(file)) {
            var bytes = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(bytes);
            writeSecret(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    static void writeSecret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, readableByOwnerOnly());
        Files.writeString(file, text);
    }

    private static FileAttribute<?>[] readableByOwnerOnly() {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        var owner = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
