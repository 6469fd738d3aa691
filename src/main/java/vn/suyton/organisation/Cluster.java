package vn.suyton.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An emulation cluster as it stands in one year: its members, and who heads it. */
public record Cluster(
        String id,
        String name,
        int year,
        Unit head,
        @Nullable Unit deputy,
        List<Unit> members) {

    public boolean hasMember(String unitId) {
        return members.stream().anyMatch(unit -> unit.id().equals(unitId));
    }
}
