package vn.suyton.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.SampleProcess;

/** The application with a mail server and a process of two steps; tests that carry it implement {@link MailBox}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SuyTonTest
@Import({SampleProcess.class, NotificationMother.class})
@interface NotificationTest {}
