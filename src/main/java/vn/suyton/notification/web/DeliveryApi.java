package vn.suyton.notification.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.suyton.notification.DeliveryFilter;
import vn.suyton.notification.DeliveryService;
import vn.suyton.notification.DeliveryView;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Page;

@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryApi {

    private final DeliveryService deliveries;

    DeliveryApi(DeliveryService deliveries) {
        this.deliveries = deliveries;
    }

    @GetMapping
    Page<DeliveryView> list(Actor actor, DeliveryFilter filter) {
        return deliveries.search(actor, filter);
    }

    /** Without {@code confirmed=true} a mail that may have arrived is not sent again. */
    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "false") boolean confirmed) {
        deliveries.resend(actor, id, confirmed);
    }
}
