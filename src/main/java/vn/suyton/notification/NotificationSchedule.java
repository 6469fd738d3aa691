package vn.suyton.notification;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When the jobs run. Tests switch the schedule off and call the jobs themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnBooleanProperty(name = "suyton.notification.jobs", matchIfMissing = true)
class NotificationSchedule {

    private final NotificationJobs jobs;

    NotificationSchedule(NotificationJobs jobs) {
        this.jobs = jobs;
    }

    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT2S")
    void tellPeople() {
        jobs.tellPeople();
    }

    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "PT5S")
    void sendMails() {
        jobs.sendMails();
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void morning() {
        jobs.remind();
        jobs.writeDigests();
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT6H")
    void clean() {
        jobs.clean();
    }
}
