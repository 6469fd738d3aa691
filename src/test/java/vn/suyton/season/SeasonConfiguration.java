package vn.suyton.season;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.suyton.TestDatabase;

/** The schema of the season, and the season itself. */
@TestConfiguration(proxyBeanMethods = false)
class SeasonConfiguration {

    static final String KEYS = "target/season-ballot-keys";

    @Bean
    JdbcConnectionDetails seasonConnection() {
        return TestDatabase.newSchema("season");
    }

    @Bean
    PlayedSeason playedSeason(DataSource dataSource) {
        return new PlayedSeason(dataSource, Path.of(KEYS));
    }
}
