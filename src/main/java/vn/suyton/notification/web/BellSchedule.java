package vn.suyton.notification.web;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the bell looks for news, and when a page stops hearing it: with its session. */
@Component
class BellSchedule implements HttpSessionListener {

    private final Bell bell;

    BellSchedule(Bell bell) {
        this.bell = bell;
    }

    @Scheduled(fixedDelayString = "PT2S")
    void look() {
        bell.lookForNews();
    }

    @Scheduled(fixedDelayString = "PT30S")
    void moveOn() {
        bell.moveOn();
    }

    @Scheduled(
            initialDelayString = "${suyton.notification.heartbeat:PT20S}",
            fixedDelayString = "${suyton.notification.heartbeat:PT20S}")
    void beat() {
        bell.beat();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        bell.closeSession(event.getSession().getId());
    }
}
