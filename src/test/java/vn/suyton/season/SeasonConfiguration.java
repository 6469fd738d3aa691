package vn.suyton.season;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import vn.suyton.TestDatabase;

/** The schema of the season, and the season itself. */
@TestConfiguration(proxyBeanMethods = false)
class SeasonConfiguration {

    static final String KEYS = "target/season-ballot-keys-${suyton.test.fork:n1}";

    @Bean
    JdbcConnectionDetails seasonConnection() {
        return TestDatabase.newSchema("season");
    }

    @Bean
    PlayedSeason playedSeason(DataSource dataSource, Environment environment) {
        return new PlayedSeason(dataSource, Path.of(environment.resolveRequiredPlaceholders(KEYS)));
    }
}
