package vn.suyton.ballot;

/** The one way in which a person votes. */
public enum Channel {
    ELECTRONIC,
    /** A paper was handed out and checked off the roll. */
    PAPER,
    /** An absent member whose opinion came in a letter. */
    WRITTEN
}
