package vn.suyton.season;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The demonstration on a port and in a schema of its own, timers at work, with a season that is played once for all tests
 * that carry it. They look at it and change nothing.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("demo")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "suyton.embedded-database.enabled=false",
            "suyton.ballot.key-directory=" + SeasonConfiguration.KEYS,
            "suyton.identity.password-strength=4"
        })
@Import(SeasonConfiguration.class)
@interface SeasonTest {}
