package vn.suyton.ballot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A row of the roll. */
record VoterRow(
        String personId, String name, @Nullable String unitId, int weight, String mayNotMark, boolean hasVoted) {

    static VoterRow of(RollEntry entry) {
        var excluded = CanonicalJson.of(entry.mayNotMark());
        return new VoterRow(entry.personId(), entry.name(), entry.unitId(), entry.weight(), excluded, false);
    }

    RollEntry entry() {
        var excluded = CanonicalJson.MAPPER.readValue(mayNotMark, new TypeReference<Map<String, List<String>>>() {});
        return new RollEntry(personId, name, unitId, weight, excluded);
    }
}
