package vn.suyton;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A schema for the tests with a browser: the accounts of the demonstration do not fit beside other tests' rows. */
@TestConfiguration(proxyBeanMethods = false)
class BrowserDatabase {

    @Bean
    JdbcConnectionDetails browserConnection() {
        return TestDatabase.newSchema("browser");
    }
}
