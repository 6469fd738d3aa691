package vn.suyton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.suyton.platform.database.EmbeddedServer;
import vn.suyton.platform.database.ServerConnection;

/**
 * The database of all tests of a run: one server of our own below {@code target}, or the one named by
 * {@code SPRING_DATASOURCE_URL}, {@code _USERNAME} and {@code _PASSWORD}. There the tests use a schema whose name ends in
 * {@code _test}. It is dropped and made again at the beginning of a run, so a test may not rely on older rows.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    @Bean
    JdbcConnectionDetails testConnection() {
        return Schema.CONNECTION;
    }

    /** A schema of its own beside the others', dropped and made again, for tests that need an untouched application. */
    public static ServerConnection newSchema(String name) {
        return Schema.beside(name);
    }

    /** Started with the first context that needs it. */
    private static final class Schema {

        private static final String NAME = "suyton_test";
        /** Which of the processes that share the integration tests this is; each has a database of its own. */
        private static final String FORK = System.getProperty("suyton.test.fork", "n1");

        private static final Pattern URL = Pattern.compile("(jdbc:mysql://[^/]+/)([^?]*)(\\?.*)?");

        static final ServerConnection CONNECTION = recreate(findServer());

        static ServerConnection beside(String name) {
            var parts = URL.matcher(CONNECTION.url());
            if (!parts.matches()) {
                throw new IllegalStateException(CONNECTION.url());
            }
            var schema = parts.group(2).replaceFirst("_test$", "_" + name + "_test");
            var query = parts.group(3) == null ? "" : parts.group(3);
            return recreate(new ServerConnection(
                    parts.group(1) + schema + query, CONNECTION.username(), CONNECTION.password()));
        }

        private static ServerConnection findServer() {
            var url = System.getenv("SPRING_DATASOURCE_URL");
            return url == null ? embedded() : external(url);
        }

        private static ServerConnection external(String url) {
            var parts = URL.matcher(url);
            if (!parts.matches()) {
                throw new IllegalStateException("Not an address like jdbc:mysql://host:3306/schema: " + url);
            }
            var name = parts.group(2);
            var mine = FORK.equals("n1") ? name.replaceFirst("_test$", "") : name.replaceFirst("_test$", "") + FORK;
            var schema = mine + "_test";
            var query = parts.group(3) == null ? "" : parts.group(3);
            return new ServerConnection(
                    parts.group(1) + schema + query,
                    orEmpty(System.getenv("SPRING_DATASOURCE_USERNAME")),
                    orEmpty(System.getenv("SPRING_DATASOURCE_PASSWORD")));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }

        private static ServerConnection embedded() {
            try {
                var server = EmbeddedServer.start(Path.of("target/test-database-" + FORK));
                // a plain shutdown hook would stop it while contexts still use it
                SpringApplication.getShutdownHandlers().add(() -> close(server));
                return server.connection(NAME);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedServer server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static ServerConnection recreate(ServerConnection connection) {
            var parts = URL.matcher(connection.url());
            if (!parts.matches()) {
                throw new IllegalStateException(connection.url());
            }
            var query = parts.group(3) == null ? "" : parts.group(3);
            var schema = parts.group(2);
            try (var session = DriverManager.getConnection(
                            parts.group(1) + query, connection.username(), connection.password());
                    var statement = session.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS `" + schema + "`");
                statement.execute("CREATE DATABASE `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
                return connection;
            } catch (SQLException e) {
                throw new IllegalStateException("The tests need the right to make the schema " + schema, e);
            }
        }
    }
}
