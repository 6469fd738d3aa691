package vn.suyton.ballot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When reminders to vote are looked for. Safe on several nodes at once. */
@Component
class VoteReminders {

    private static final Logger LOG = LoggerFactory.getLogger(VoteReminders.class);

    private final VoteReminderService reminders;

    VoteReminders(VoteReminderService reminders) {
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void remind() {
        reminders.listClosing().forEach(this::remind);
    }

    private void remind(BallotId id) {
        try {
            reminders.remind(id);
        } catch (RuntimeException e) {
            LOG.error("Reminders of the ballot {} are left for the next round", id, e);
        }
    }
}
