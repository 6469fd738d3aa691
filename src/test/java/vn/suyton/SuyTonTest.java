package vn.suyton;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on a real database, one context for all tests that carry it. No job runs by itself, and each
 * test begins on 1 November 2022 at 8 in the morning. Make a test {@code @Transactional} to leave no rows behind.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "suyton.embedded-database.enabled=false",
            "camunda.bpm.job-execution.enabled=false",
            "suyton.notification.jobs=false",
            "suyton.ballot.key-directory=target/test-ballot-keys",
            "suyton.bulk.poll=P1D",
            "suyton.identity.password-strength=4",
            "suyton.tasklist.undo-window=0s",
            "logging.level.org.camunda.bpm.engine.context=OFF"
        })
@AutoConfigureMockMvc
@Import({TestDatabase.class, CountedStatements.class})
@TestExecutionListeners(listeners = TestTime.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface SuyTonTest {}
