package vn.suyton.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the operator sees it: what became of it, not what it says.
 *
 * @param error key of the words for what went wrong, {@code notification.error.<error>}
 * @param errorDetail what the mail server said
 * @param confirm whether it may have arrived already, so that sending it again may bring it twice
 */
public record DeliveryView(
        String id,
        String username,
        String kind,
        @Nullable String address,
        DeliveryState state,
        int attempts,
        @Nullable String error,
        @Nullable String errorDetail,
        Instant createdAt,
        @Nullable Instant sentAt,
        boolean confirm,
        boolean resendable) {

    static DeliveryView of(Delivery delivery) {
        var state = delivery.state();
        return new DeliveryView(
                delivery.id(),
                delivery.username(),
                delivery.kind(),
                delivery.address(),
                state,
                delivery.attempts(),
                delivery.error(),
                delivery.errorDetail(),
                delivery.createdAt(),
                delivery.sentAt(),
                mayHaveArrived(state),
                isOver(state));
    }

    static boolean mayHaveArrived(DeliveryState state) {
        return state == DeliveryState.UNKNOWN || state == DeliveryState.SENT;
    }

    static boolean isOver(DeliveryState state) {
        return state != DeliveryState.WAITING && state != DeliveryState.SENDING;
    }
}
