package vn.suyton.notification.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.notification.MailChoice;
import vn.suyton.notification.NotificationService;
import vn.suyton.notification.NotificationSettings;
import vn.suyton.notification.NotificationView;
import vn.suyton.notification.SettingsService;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Page;

@RestController
@RequestMapping("/api/v1/notifications")
class NotificationApi {

    private final NotificationService notifications;
    private final SettingsService settings;
    private final Bell bell;

    NotificationApi(NotificationService notifications, SettingsService settings, Bell bell) {
        this.notifications = notifications;
        this.settings = settings;
        this.bell = bell;
    }

    @GetMapping
    Page<NotificationView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return notifications.list(actor, after, limit);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Actor actor, @PathVariable String id) {
        notifications.open(actor, id);
        bell.ring(actor.username());
    }

    @GetMapping("/settings")
    NotificationSettings settings(Actor actor) {
        return settings.of(actor);
    }

    @PutMapping("/settings")
    NotificationSettings change(Actor actor, @Valid @RequestBody Wishes wishes) {
        settings.change(
                actor,
                new SettingsService.Change(
                        wishes.email(), wishes.language(), wishes.choices() == null ? Map.of() : wishes.choices()));
        return settings.of(actor);
    }

    /** @param choices by kind; a kind that is missing stays as it is */
    record Wishes(
            @Nullable String email,
            @NotNull String language,
            @Nullable Map<String, MailChoice> choices) {}
}
