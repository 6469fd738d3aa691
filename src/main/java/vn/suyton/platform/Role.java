package vn.suyton.platform;

/** An office a person may hold. The kind says what it is held for: one unit, one cluster, or the central body. */
public enum Role {
    UNIT_OFFICER(Scope.Kind.UNIT),
    UNIT_CHAIR(Scope.Kind.UNIT),
    CLUSTER_HEAD(Scope.Kind.CLUSTER),
    CLUSTER_SECRETARY(Scope.Kind.CLUSTER),
    CLUSTER_DELEGATE(Scope.Kind.CLUSTER),
    /** Held for a cluster, or for the central council; see {@link Scope#CENTRAL_ID}. */
    TELLER(Scope.Kind.CLUSTER),
    RECEPTION(Scope.Kind.CENTRAL),
    SPECIALIST(Scope.Kind.CENTRAL),
    APPRAISER(Scope.Kind.CENTRAL),
    COUNCIL_CHAIR(Scope.Kind.CENTRAL),
    COUNCIL_MEMBER(Scope.Kind.CENTRAL),
    DECISION_SIGNER(Scope.Kind.CENTRAL),
    CLERK(Scope.Kind.CENTRAL),
    AUDITOR(Scope.Kind.CENTRAL),
    ADMIN(Scope.Kind.CENTRAL);

    private final Scope.Kind scopeKind;

    Role(Scope.Kind scopeKind) {
        this.scopeKind = scopeKind;
    }

    public Scope.Kind scopeKind() {
        return scopeKind;
    }
}
