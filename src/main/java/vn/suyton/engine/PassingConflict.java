package vn.suyton.engine;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells conflicts that pass from errors that stay. */
final class PassingConflict implements MethodRetryPredicate {

    /** MySQL and MariaDB: deadlock found, lock wait timeout. */
    private static final Set<Integer> LOCK_ERRORS = Set.of(1213, 1205);

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        // the transaction of an outer command is lost already; only the outermost one can begin anew
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return false;
        }
        return isConflictAtAll(failure);
    }

    /** Whether a failure comes of two who were at the same rows. */
    static boolean isConflictAtAll(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isConflict(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConflict(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || (cause instanceof SQLException sql && LOCK_ERRORS.contains(sql.getErrorCode()));
    }
}
