package vn.suyton.notification;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.platform.Act;
import vn.suyton.platform.Actor;
import vn.suyton.platform.NotAllowed;
import vn.suyton.platform.NotFound;
import vn.suyton.platform.Page;
import vn.suyton.platform.Role;
import vn.suyton.platform.ShiftableClock;
import vn.suyton.platform.SubjectRef;

/** The log of mails for administrators, who may have one sent again. */
@Service
@Transactional
public class DeliveryService {

    private final DeliveryMapper deliveries;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final ShiftableClock clock;

    DeliveryService(
            DeliveryMapper deliveries, MailServer server, ApplicationEventPublisher events, ShiftableClock clock) {
        this.deliveries = deliveries;
        this.server = server;
        this.events = events;
        this.clock = clock;
    }

    public static boolean isOpenTo(Actor actor) {
        return actor.holdsCentral(Role.ADMIN);
    }

    /** Whether this installation sends mail at all. */
    public boolean isMailOn() {
        return server.isOn();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<DeliveryView> search(Actor actor, DeliveryFilter filter) {
        check(actor);
        var rows =
                deliveries.search(filter.state(), filter.username(), Cursor.before(filter.after()), filter.size() + 1);
        return Page.of(rows, filter.size(), row -> Long.toString(row.seq())).map(DeliveryView::of);
    }

    /**
     * Has a mail sent again that is over, whatever became of it.
     *
     * @param confirmed the administrator knows that it may arrive twice; only asked for where that may be
     */
    public void resend(Actor actor, String id, boolean confirmed) {
        check(actor);
        var delivery = deliveries.findForUpdate(id).orElseThrow(() -> new NotFound("DELIVERY", id));
        if (!DeliveryView.isOver(delivery.state())) {
            throw new DeliveryProblems.StillWaiting();
        }
        if (DeliveryView.mayHaveArrived(delivery.state()) && !confirmed) {
            throw new DeliveryProblems.MayHaveArrived();
        }
        deliveries.updateResent(id, clock.instant());
        events.publishEvent(Act.of(actor, "delivery.resent", new SubjectRef("DELIVERY", id))
                .with(Map.of("state", delivery.state().name())));
    }

    private static void check(Actor actor) {
        if (!isOpenTo(actor)) {
            throw new NotAllowed("delivery.read");
        }
    }
}
