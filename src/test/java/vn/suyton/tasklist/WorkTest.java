package vn.suyton.tasklist;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import vn.suyton.SuyTonTest;
import vn.suyton.engine.SampleProcess;

/** Work on a task, with people who have accounts; these tests commit, since couriers and browsers do. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SuyTonTest
@Import({
    SampleProcess.class,
    BulkPeople.class,
    BulkCases.class,
    WorkMother.class,
    WorkPages.class,
    SampleCasePage.class,
    SamplePapers.class
})
@interface WorkTest {}
