package vn.suyton.ballot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hall of a ballot as those who keep or count it see it. Whether somebody has voted electronically is not said.
 *
 * @param agreed two tellers have counted the papers alike
 * @param differences places on the paper at which the last counts of two tellers differ, once both are there
 */
public record HallView(
        List<Line> roll,
        int checkedIn,
        int onPaper,
        List<Counted> counts,
        boolean agreed,
        List<Place> differences,
        List<Letter> letters) {

    public record Line(String personId, String name, boolean checkedIn, Channel channel) {}

    /** That a teller has counted; what, only the comparison says. */
    public record Counted(String name, Instant at) {}

    /** A place in the totals, in words; without a question it is the number of papers, without an option the invalid ones. */
    public record Place(@Nullable String question, @Nullable String option) {}

    /** A letter that came; its content is shown to those who keep and count. */
    public record Letter(
            String personId,
            String name,
            Answers answers,
            String letterId,
            String letterSha256,
            @Nullable Instant confirmedAt) {}
}
