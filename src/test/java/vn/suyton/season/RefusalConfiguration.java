package vn.suyton.season;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.suyton.TestDatabase;

@TestConfiguration(proxyBeanMethods = false)
@Import({RefusalCases.class, RefusalBallots.class, RefusalState.class})
class RefusalConfiguration {

    @Bean
    JdbcConnectionDetails refusalConnection() {
        return TestDatabase.newSchema("refusals");
    }
}
