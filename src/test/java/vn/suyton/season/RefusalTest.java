package vn.suyton.season;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration on a port and in a schema of its own, with cases in every state in which something is refused. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("demo")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "suyton.embedded-database.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "suyton.notification.jobs=false",
            "suyton.ballot.key-directory=target/refusal-ballot-keys"
        })
@Import(RefusalConfiguration.class)
@interface RefusalTest {}
