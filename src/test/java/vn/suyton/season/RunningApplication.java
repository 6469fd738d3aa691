package vn.suyton.season;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** The demonstration as a process of its own with its own database, which can be killed and started again. */
final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path directory;
    private final List<String> settings;
    private final int port;
    private Process process;

    private RunningApplication(Path directory, List<String> settings) throws IOException {
        this.directory = directory.toAbsolutePath();
        this.settings = settings;
        this.port = freePort();
        this.process = launch();
    }

    /** In a directory that is emptied before, with further settings like {@code --spring.mail.port=25}. */
    static RunningApplication in(Path directory, String... settings) throws IOException {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectories(directory);
        return new RunningApplication(directory, List.of(settings));
    }

    /** A second node on the same database and key directory; the settings must name a database of the test. */
    RunningApplication another() throws IOException {
        return new RunningApplication(directory, settings);
    }

    /** A connection to the application, once it takes calls. */
    SeasonHttp ready() {
        var http = new SeasonHttp(port);
        Awaitility.await("the application of " + directory)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .failFast("it ended, see application.log", () -> !process.isAlive())
                .until(http::isReady);
        return http;
    }

    /** Ends the process without warning; its database server lives on. */
    void kill() {
        end(process.toHandle());
    }

    /** As if the power failed: application and database at once. */
    void killWithDatabase() {
        var server = database();
        kill();
        server.ifPresent(RunningApplication::end);
    }

    void startAgain() throws IOException {
        process = launch();
    }

    @Override
    public void close() {
        // asked politely, the application stops its database itself
        process.destroy();
        Awaitility.await("the end of the application")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> !process.isAlive());
        database().ifPresent(RunningApplication::end);
    }

    private static void end(ProcessHandle handle) {
        handle.destroyForcibly();
        handle.onExit().join();
    }

    /** The server that runs on this directory, and no other. */
    private Optional<ProcessHandle> database() {
        var file = directory.resolve("data/mariadbd.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    .filter(handle -> handle.info()
                            .command()
                            .filter(command -> command.startsWith(directory.toString()))
                            .isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "vn.suyton.SuyTonApplication",
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--suyton.embedded-database.directory=" + directory.resolve("data"),
                "--suyton.ballot.key-directory=" + directory.resolve("ballot-keys"));
        builder.command().addAll(settings);
        // it brings its own database, whatever the other tests use
        List.of("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD")
                .forEach(builder.environment()::remove);
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("application.log").toFile()))
                .start();
    }

    /** Without the tests: their parts would become parts of the application. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                // an empty entry would be the working directory
                .filter(entry -> !entry.isEmpty() && !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
