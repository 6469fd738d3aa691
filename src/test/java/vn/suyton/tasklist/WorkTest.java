package vn.suyton.tasklist;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.suyton.SuyTonTest;

/** Work on a task, with people who have accounts; these tests commit, since couriers and browsers do. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SuyTonTest
@interface WorkTest {}
