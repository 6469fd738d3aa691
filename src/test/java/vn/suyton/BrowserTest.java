package vn.suyton;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The demonstration on a port and in a schema of its own, timers at work, for tests with a real browser. Skipped where there is none, or
 * failed if {@code SUYTON_BROWSER_REQUIRED=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserCondition.class)
@ActiveProfiles("demo")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "suyton.embedded-database.enabled=false",
            "suyton.ballot.key-directory=target/browser-ballot-keys",
            "suyton.identity.password-strength=4",
            "suyton.notification.heartbeat=PT1S",
            "suyton.tasklist.undo-window=0s"
        })
@Import(BrowserDatabase.class)
public @interface BrowserTest {}
