package vn.suyton.platform;

/**
 * What an office is held for.
 *
 * @param id the id of the unit or the cluster; {@link #CENTRAL_ID} for the central body
 * @param name for people, Vietnamese
 */
public record Scope(Kind kind, String id, String name) {

    public static final String CENTRAL_ID = "central";

    /** The levels at which offices exist. */
    public enum Kind {
        UNIT,
        CLUSTER,
        CENTRAL
    }
}
