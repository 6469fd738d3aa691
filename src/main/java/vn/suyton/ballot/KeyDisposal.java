package vn.suyton.ballot;

import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Destroys outer keys that are not needed any more: after the commit, never before it, or a count that is rolled back
 * could not be repeated. What a crash left behind goes at the next start.
 */
@Component
class KeyDisposal {

    private static final Logger LOG = LoggerFactory.getLogger(KeyDisposal.class);

    private final KeySafe safe;
    private final BallotBoxMapper box;

    KeyDisposal(KeySafe safe, BallotBoxMapper box) {
        this.safe = safe;
        this.box = box;
    }

    @TransactionalEventListener
    void afterCommit(KeyRetired retired) {
        destroy(retired.keyFile());
    }

    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        safe.names().stream().filter(name -> box.countRetired(name) > 0).forEach(this::destroy);
    }

    private void destroy(String keyFile) {
        try {
            safe.destroy(keyFile);
        } catch (UncheckedIOException e) {
            LOG.error("The key file {} of a finished ballot could not be deleted; delete it by hand", keyFile, e);
        }
    }
}
