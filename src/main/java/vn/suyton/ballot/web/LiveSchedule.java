package vn.suyton.ballot.web;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When the hall looks for news, and when a page stops hearing it: with its session. */
@Component
class LiveSchedule implements HttpSessionListener {

    private final LivePages hall;

    LiveSchedule(LivePages hall) {
        this.hall = hall;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void look() {
        hall.look();
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT15S")
    void beat() {
        hall.beat();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        hall.closeSession(event.getSession().getId());
    }
}
