package vn.suyton.notification.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.notification.DeliveryService;
import vn.suyton.notification.NotificationService;
import vn.suyton.platform.Actor;

@Controller
@RequestMapping("/notifications")
class NotificationController {

    private final NotificationService notifications;
    private final Bell bell;

    NotificationController(NotificationService notifications, Bell bell) {
        this.notifications = notifications;
        this.bell = bell;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String after, Model model) {
        var page = notifications.list(actor, after, null);
        model.addAttribute("page", page);
        model.addAttribute("unread", page.items().stream().anyMatch(told -> told.readAt() == null));
        model.addAttribute("mayReadDeliveries", DeliveryService.isOpenTo(actor));
        return "notification/list";
    }

    /** Following a notice marks it read, which a link must not do: a GET changes nothing. */
    @PostMapping("/{id}/open")
    String open(Actor actor, @PathVariable String id) {
        var path = notifications.open(actor, id);
        bell.ring(actor.username());
        return "redirect:" + path;
    }

    @PostMapping("/read")
    String readAll(Actor actor, @RequestParam(required = false) @Nullable String newest, RedirectAttributes flash) {
        notifications.readAll(actor, newest);
        bell.ring(actor.username());
        flash.addFlashAttribute("said", "notification.all-read");
        return "redirect:/notifications";
    }
}
