package vn.suyton.award;

import java.time.LocalDate;
import vn.suyton.platform.SubjectRef;

/** A decision of the presidium to grant the awards of one request. */
public record Decision(
        String id,
        String requestId,
        int year,
        int ordinal,
        String number,
        LocalDate decidedOn,
        String signerName,
        String signerTitle) {

    /** Kind of subject in trail and documents. */
    public static final String KIND = "DECISION";

    public SubjectRef ref() {
        return new SubjectRef(KIND, id);
    }
}
