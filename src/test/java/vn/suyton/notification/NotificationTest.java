package vn.suyton.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.SampleProcess;

/** The application with a mail server and a process of two steps; tests that carry it implement {@link MailBox}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SuyTonTest
@Import({SampleProcess.class, NotificationMother.class})
@ExtendWith(NotificationTest.Forgetting.class)
@interface NotificationTest {

    /** What a test leaves is gone before the next test, of whatever kind. */
    final class Forgetting implements AfterEachCallback {

        @Override
        public void afterEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(NotificationMother.class)
                    .forgetEverything();
        }
    }
}
