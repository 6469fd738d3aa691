package vn.suyton.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.suyton.notification.DeliveryDesk.Begun;

/** Tells people what the outbox holds and sends the mails that are due. Any number of nodes may do so at once. */
@Component
class NoticeSender {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSender.class);

    private final NoticeFanOut fanOut;
    private final DeliveryDesk desk;
    private final MailComposer composer;
    private final MailServer server;
    private final NotificationProperties properties;

    NoticeSender(
            NoticeFanOut fanOut,
            DeliveryDesk desk,
            MailComposer composer,
            MailServer server,
            NotificationProperties properties) {
        this.fanOut = fanOut;
        this.desk = desk;
        this.composer = composer;
        this.server = server;
        this.properties = properties;
    }

    void tellPeople() {
        for (var due = fanOut.take(); !due.isEmpty(); due = fanOut.take()) {
            due.forEach(this::tell);
        }
    }

    private void tell(long seq) {
        try {
            fanOut.tell(seq);
        } catch (RuntimeException e) {
            // the row is left as it was and comes back
            LOG.error("Notice {} could not be told", seq, e);
        }
    }

    void sendMails() {
        desk.markInterrupted();
        var goesOn = server.isOn();
        while (goesOn) {
            goesOn = desk.begin().filter(this::send).isPresent();
        }
    }

    /** False when the next mails would fail in the same way. */
    private boolean send(Begun begun) {
        var delivery = begun.delivery();
        if (begun.person().email() == null) {
            desk.hasNoAddress(delivery);
            return true;
        }
        try {
            server.send(composer.compose(delivery, begun.person()), properties.from());
            desk.sent(delivery);
            return true;
        } catch (MailFailure e) {
            LOG.warn("Mail {} was not sent: {}", delivery.id(), e.getMessage());
            return note(delivery, e);
        } catch (RuntimeException e) {
            LOG.error("Mail {} could not be written", delivery.id(), e);
            desk.failed(delivery, "not-written", e.getMessage());
            return true;
        }
    }

    private boolean note(Delivery delivery, MailFailure failure) {
        var error = failure.kind().error();
        switch (failure.kind()) {
            case REFUSED_FOR_EVER -> desk.failedForEver(delivery, error, failure.getMessage());
            case UNCERTAIN -> desk.uncertain(delivery, error, failure.getMessage());
            case REFUSED, UNREACHABLE -> desk.failed(delivery, error, failure.getMessage());
        }
        return failure.kind() != MailFailure.Kind.UNREACHABLE;
    }
}
