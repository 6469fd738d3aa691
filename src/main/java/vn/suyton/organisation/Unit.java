package vn.suyton.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.suyton.platform.Period;

/**
 * A unit of the Union (provincial union, commune union, central body), valid for a period; after a merger the successor
 * carries its history on.
 *
 * @param kind {@code CENTRAL}, {@code PROVINCE}, {@code DISTRICT}, {@code COMMUNE}, {@code AFFILIATED}
 */
public record Unit(
        String id,
        String code,
        String name,
        String kind,
        @Nullable String parentId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String successorId) {

    public boolean existsOn(LocalDate day) {
        return new Period(validFrom, validTo).contains(day);
    }
}
