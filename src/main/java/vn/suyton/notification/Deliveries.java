package vn.suyton.notification;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.suyton.notification.DeliveryMapper.NewDelivery;
import vn.suyton.platform.ShiftableClock;

/** Writes down that a mail is to be sent. Without a mail server there is nothing to write down. */
@Component
class Deliveries {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NO_ADDRESS = "no-address";

    private final DeliveryMapper deliveries;
    private final PersonMapper people;
    private final MailServer server;
    private final ShiftableClock clock;

    Deliveries(DeliveryMapper deliveries, PersonMapper people, MailServer server, ShiftableClock clock) {
        this.deliveries = deliveries;
        this.people = people;
        this.server = server;
        this.clock = clock;
    }

    void add(Notification told) {
        if (server.isOn()) {
            var reachable = people.find(told.username())
                    .filter(person -> person.email() != null)
                    .isPresent();
            insert(told.username(), told.kind(), told.id(), reachable);
        }
    }

    /** Id of the mail. */
    String addDigest(String username) {
        return insert(username, Delivery.DIGEST, null, true);
    }

    private String insert(String username, String kind, @Nullable String notificationId, boolean reachable) {
        var id = UUID.randomUUID().toString();
        deliveries.insert(new NewDelivery(
                id,
                username,
                kind,
                notificationId,
                token(),
                reachable ? DeliveryState.WAITING : DeliveryState.NO_ADDRESS,
                reachable ? null : NO_ADDRESS,
                clock.instant()));
        return id;
    }

    private static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
