package vn.suyton.ballot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A row of the roll. */
record VoterRow(
        String personId,
        String name,
        @Nullable String unitId,
        int weight,
        String mayNotMark,
        boolean hasVoted,
        Channel channel,
        boolean checkedIn) {

    static VoterRow of(RollEntry entry) {
        var excluded = CanonicalJson.of(entry.mayNotMark());
        return new VoterRow(
                entry.personId(),
                entry.name(),
                entry.unitId(),
                entry.weight(),
                excluded,
                false,
                Channel.ELECTRONIC,
                false);
    }

    /** Whether a vote of this person is in, or on its way through another channel. */
    boolean isDone() {
        return hasVoted || channel != Channel.ELECTRONIC;
    }

    RollEntry entry() {
        var excluded = CanonicalJson.MAPPER.readValue(mayNotMark, new TypeReference<Map<String, List<String>>>() {});
        return new RollEntry(personId, name, unitId, weight, excluded);
    }
}
