package vn.suyton.nomination;

import vn.suyton.programme.AwardType;

/**
 * Who is to be honoured, with the name as it was when the nomination was made.
 *
 * @param unitId the nominee itself, or the unit the person belongs to
 */
public record Nominee(AwardType.Nominee kind, String id, String name, String unitId) {}
