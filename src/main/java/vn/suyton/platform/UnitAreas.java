package vn.suyton.platform;

import java.util.Optional;

/** Says in which part of the organisation a unit lies. */
public interface UnitAreas {

    /** Id of the unit just below the central body that the unit is or belongs to; empty for the central body itself. */
    Optional<String> areaOf(String unitId);
}
