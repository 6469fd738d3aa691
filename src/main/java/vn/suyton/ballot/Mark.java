package vn.suyton.ballot;

/** What a paper says about one option. In a {@code PICK} a picked option is {@link #YES} and the others {@link #NO}. */
public enum Mark {
    YES,
    NO,
    ABSTAIN
}
