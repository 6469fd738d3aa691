package vn.suyton.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.suyton.notification.DeliveryMapper.Outcome;
import vn.suyton.notification.PersonMapper.MailPerson;
import vn.suyton.platform.ShiftableClock;

/**
 * Gives out mails to be sent, each to one sender, and writes down what became of them. That a mail is being sent is
 * committed before the first word with the mail server.
 */
@Service
@Transactional
class DeliveryDesk {

    private static final int LONGEST_DETAIL = 500;

    private final DeliveryMapper deliveries;
    private final PersonMapper people;
    private final NotificationProperties properties;
    private final ShiftableClock clock;

    DeliveryDesk(
            DeliveryMapper deliveries, PersonMapper people, NotificationProperties properties, ShiftableClock clock) {
        this.deliveries = deliveries;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    /** A mail that this sender alone may send now. */
    record Begun(Delivery delivery, MailPerson person) {}

    Optional<Begun> begin() {
        var now = clock.instant();
        return deliveries.findDueForUpdate(now).map(delivery -> begin(delivery, now));
    }

    private Begun begin(Delivery delivery, Instant now) {
        var person = people.find(delivery.username()).orElse(new MailPerson(delivery.username(), null, "vi"));
        deliveries.updateSending(delivery.id(), now.plus(properties.lease()), person.email());
        return new Begun(delivery, person);
    }

    void sent(Delivery delivery) {
        var now = clock.instant();
        end(delivery, new Outcome(DeliveryState.SENT, 0, now, null, null, now));
    }

    void hasNoAddress(Delivery delivery) {
        end(delivery, new Outcome(DeliveryState.NO_ADDRESS, 0, clock.instant(), "no-address", null, null));
    }

    /** The server has not taken it, that is certain: it is tried again after a pause, until the pauses are used up. */
    void failed(Delivery delivery, String error, @Nullable String detail) {
        var failures = delivery.failures() + 1;
        var pauses = properties.retries();
        var givenUp = failures > pauses.size();
        var pause = givenUp ? Duration.ZERO : pauses.get(failures - 1);
        var state = givenUp ? DeliveryState.FAILED : DeliveryState.WAITING;
        end(delivery, new Outcome(state, failures, clock.instant().plus(pause), error, shortened(detail), null));
    }

    /** Nothing would change by trying again. */
    void failedForEver(Delivery delivery, String error, @Nullable String detail) {
        end(
                delivery,
                new Outcome(
                        DeliveryState.FAILED,
                        delivery.failures() + 1,
                        clock.instant(),
                        error,
                        shortened(detail),
                        null));
    }

    void uncertain(Delivery delivery, String error, @Nullable String detail) {
        end(
                delivery,
                new Outcome(
                        DeliveryState.UNKNOWN, delivery.failures(), clock.instant(), error, shortened(detail), null));
    }

    /** Senders that died in the middle: nobody knows how far they came. */
    void markInterrupted() {
        deliveries.updateInterrupted(clock.instant());
    }

    private void end(Delivery begun, Outcome outcome) {
        deliveries.updateOutcome(begun.id(), begun.attempts() + 1, outcome);
    }

    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }
}
