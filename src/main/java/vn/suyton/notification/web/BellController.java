package vn.suyton.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.suyton.notification.NotificationService;
import vn.suyton.platform.Actor;

/** The number at the bell of every page: asked for by its script, and sent by us when it changes. */
@Controller
@RequestMapping("/notifications")
class BellController {

    private final NotificationService notifications;
    private final Bell bell;

    BellController(NotificationService notifications, Bell bell) {
        this.notifications = notifications;
        this.bell = bell;
    }

    @GetMapping("/count")
    @ResponseBody
    ResponseEntity<Map<String, Integer>> count(Actor actor) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(Map.of("unread", notifications.countUnread(actor.username())));
    }

    /** 204 tells the browser not to come again: we are about to stop. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> stream(Actor actor, HttpServletRequest request) {
        return bell.listen(actor.username(), request.getSession().getId())
                .map(emitter -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        // a proxy that gathers answers would keep the number back
                        .header("X-Accel-Buffering", "no")
                        .body(emitter))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
