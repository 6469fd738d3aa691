package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import vn.suyton.platform.Actor;
import vn.suyton.platform.Role;
import vn.suyton.platform.Scope;
import vn.suyton.platform.SubjectRef;

/** The row of a ballot without its keys. */
record Ballot(
        BallotId id,
        String title,
        BallotState state,
        @Nullable String clusterId,
        int year,
        Role chairRole,
        String starter,
        Instant closesAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant certifiedAt,
        String ruleSet,
        String definition,
        int rollSize,
        @Nullable String rollHash,
        @Nullable Integer castPapers,
        @Nullable String basis,
        @Nullable String result,
        @Nullable String minutesHash,
        @Nullable String cancelReason,
        int revision) {

    static final String KIND = "BALLOT";

    static SubjectRef subject(BallotId id) {
        return new SubjectRef(KIND, id.value());
    }

    List<Question> questions() {
        return CanonicalJson.MAPPER.readValue(definition, new TypeReference<List<Question>>() {});
    }

    /** What was counted; nobody but the signers of the minutes may see it before they have signed. */
    BallotResult counted() {
        if (result == null) {
            throw new BallotProblems.NotCertified();
        }
        return CanonicalJson.MAPPER.readValue(result, BallotResult.class);
    }

    /** What the result rests on beside the electronic papers; there from the count on. */
    CountBasis countBasis() {
        if (basis == null) {
            throw new BallotProblems.NotCertified();
        }
        return CanonicalJson.MAPPER.readValue(basis, CountBasis.class);
    }

    RecordHead head() {
        return new RecordHead(
                id.value(), title, String.valueOf(openedAt), String.valueOf(closedAt), ruleSet, questions(), rollHash);
    }

    boolean isOpenAt(Instant now) {
        return state == BallotState.OPEN && now.isBefore(closesAt);
    }

    /** Id of the scope in which chair and tellers hold their offices. */
    String scopeId() {
        return clusterId == null ? Scope.CENTRAL_ID : clusterId;
    }

    /** The secretary of the cluster, the clerk of the council, or the chair. */
    boolean isKeptBy(Actor actor) {
        var keeper = clusterId == null ? Role.CLERK : Role.CLUSTER_SECRETARY;
        return actor.holds(chairRole, scopeId()) || actor.holds(keeper, scopeId());
    }

    boolean isSignedBy(Actor actor) {
        return actor.holds(chairRole, scopeId()) || actor.holds(Role.TELLER, scopeId());
    }

    void require(BallotState needed) {
        if (state != needed) {
            throw new BallotProblems.WrongState(state);
        }
    }
}
