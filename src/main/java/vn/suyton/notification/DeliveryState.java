package vn.suyton.notification;

/** What became of a mail. */
public enum DeliveryState {
    /** Has not been begun, or is tried again. */
    WAITING,
    /** Some node is talking to the mail server now. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** Nobody knows whether the mail server took it; only a person may have it sent again. */
    UNKNOWN,
    /** Given up. */
    FAILED,
    /** The person has entered no address. */
    NO_ADDRESS
}
