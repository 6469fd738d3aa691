package vn.suyton.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;

/**
 * A command that is tried again, as a whole and in a new transaction, when the database or the engine says that somebody
 * else was at the same rows: at most three times, with jitter. Inside another transaction it does nothing.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Retryable(predicate = PassingConflict.class, maxRetries = 3, delay = 20, jitter = 15)
public @interface RetriedOnConflict {}
