package vn.suyton.organisation;

/** What a unit is in its cluster in one year. */
public enum ClusterPart {
    MEMBER,
    HEAD,
    DEPUTY
}
