package vn.suyton.notification.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.suyton.notification.DeliveryFilter;
import vn.suyton.notification.DeliveryService;
import vn.suyton.notification.DeliveryState;
import vn.suyton.platform.Actor;

@Controller
@RequestMapping("/notifications/deliveries")
class DeliveryController {

    private final DeliveryService deliveries;

    DeliveryController(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    String list(Actor actor, DeliveryFilter filter, Model model) {
        model.addAttribute("page", deliveries.search(actor, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("states", DeliveryState.values());
        model.addAttribute("mailOn", deliveries.isMailOn());
        return "notification/deliveries";
    }

    @PostMapping("/{id}/resend")
    String resend(
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes flash) {
        deliveries.resend(actor, id, confirmed);
        flash.addFlashAttribute("said", "notification.delivery.resent");
        return "redirect:/notifications/deliveries";
    }
}
