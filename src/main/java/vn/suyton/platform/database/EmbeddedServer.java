package vn.suyton.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real MariaDB that lives and dies with the application, reachable from this machine only. */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String USER = "suyton";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final DatabaseDirectory directory;
    private final String password;
    private final int port;
    private final Process process;

    private EmbeddedServer(DatabaseDirectory directory) throws IOException, InterruptedException {
        this.directory = directory;
        var binaries = ServerBinaries.unpackedIn(directory);
        endOrphan(directory, binaries);
        binaries.install();
        this.password = directory.password();
        DatabaseDirectory.writeSecret(directory.initFile(), accountOf(password));
        this.port = binaries.port();
        this.process = binaries.launch();
    }

    /** Starts the server of a directory, which is filled when it is empty, and waits until it accepts connections. */
    public static EmbeddedServer start(Path path) throws IOException {
        var begin = System.nanoTime();
        var directory = DatabaseDirectory.own(path);
        try {
            var server = new EmbeddedServer(directory);
            server.awaitConnections();
            LOG.info(
                    "The database in {} listens on port {} after {} ms",
                    path,
                    server.port,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            return server;
        } catch (InterruptedException e) {
            directory.close();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /** How to reach a schema; its name begins with {@code suyton}. */
    public ServerConnection connection(String schema) {
        var url = "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return new ServerConnection(url, USER, password);
    }

    @Override
    public void close() throws IOException {
        LOG.info("Stopping the database (process {})", process.pid());
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        directory.close();
    }

    /** Run at every start, so a lost password file heals itself; root comes in through the socket only. */
    private static String accountOf(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON `%1$s%%`.* TO '%1$s'@'127.0.0.1';
                ALTER USER 'root'@'localhost' IDENTIFIED VIA unix_socket;
                """.formatted(USER, password);
    }

    /** An application that was killed leaves its server behind. We own the directory, so nobody uses that one. */
    private static void endOrphan(DatabaseDirectory directory, ServerBinaries binaries)
            throws IOException, InterruptedException {
        if (Files.notExists(directory.processId())) {
            return;
        }
        var id = Long.parseLong(Files.readString(directory.processId()).strip());
        var orphan = ProcessHandle.of(id).filter(binaries::started);
        if (orphan.isPresent()) {
            LOG.warn("Stopping the database server {}, which an application left behind", id);
            orphan.get().destroy();
            awaitEnd(orphan.get());
        }
        Files.deleteIfExists(directory.processId());
    }

    private static void awaitEnd(ProcessHandle orphan) throws IOException, InterruptedException {
        try {
            orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The database server " + orphan.pid() + " does not stop", e);
        }
    }

    private void awaitConnections() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!accepts()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("The database did not start, see " + directory.log());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean accepts() {
        try (var connection = DriverManager.getConnection(connection(USER).url(), USER, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            LOG.debug("Not yet: {}", e.getMessage());
            return false;
        }
    }
}
