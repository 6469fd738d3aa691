package vn.suyton.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the database the application brings along.
 *
 * @param enabled off, the application refuses to start without {@code spring.datasource.url}
 * @param directory where the server and its data live; made when it is missing
 */
@ConfigurationProperties("suyton.embedded-database")
record EmbeddedDatabaseProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("data") Path directory) {}
