package vn.suyton.ballot;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import vn.suyton.platform.NotFound;

/**
 * Computes the published record of a certified ballot again, with the same code as the stand-alone verifier, and compares
 * it with the rows, with what was signed and with what is printed. For anybody, without a sign-in.
 */
@Service
@Transactional(readOnly = true)
public class RecordVerificationService {

    private static final Logger LOG = LoggerFactory.getLogger(RecordVerificationService.class);

    private final BallotMapper ballots;
    private final BallotBoxMapper box;
    private final SettlementMapper settlements;
    private final Minutes minutes;

    RecordVerificationService(
            BallotMapper ballots, BallotBoxMapper box, SettlementMapper settlements, Minutes minutes) {
        this.ballots = ballots;
        this.box = box;
        this.settlements = settlements;
        this.minutes = minutes;
    }

    /**
     * What the page shows.
     *
     * @param questions as computed from the papers, for the names of the figures; empty when they cannot be computed
     */
    public record Verification(
            BallotId id,
            String title,
            RecordReport report,
            List<Signature> signatures,
            List<QuestionResult> questions) {}

    /**
     * Compares rows, record and signatures with what the papers give.
     *
     * @param printed the hash of the minutes as it stands on paper, null when nobody has brought one
     */
    public Verification verify(BallotId id, @Nullable String printed) {
        var ballot = certified(id);
        var signatures = ballots.listSignatures(id);
        try {
            return verify(ballot, signatures, printed);
        } catch (JacksonException | IllegalArgumentException | ArithmeticException e) {
            LOG.error("The rows of the certified ballot {} cannot be read: they were altered", id, e);
            return new Verification(
                    id, ballot.title(), new RecordReport(List.of(), List.of("unreadable")), signatures, List.of());
        }
    }

    /** The record as it is published, for who wants to check it elsewhere. */
    public String getRecord(BallotId id) {
        return minutes.record(certified(id));
    }

    /** A file that somebody says is the record of this ballot: whether it is right in itself, and the one we publish. */
    public Verification verifyFile(BallotId id, Reader file) {
        var published = verify(id, null);
        try {
            var text = new StringWriter();
            file.transferTo(text);
            var report = RecordCheck.report(new StringReader(text.toString()));
            var figures = new ArrayList<>(report.figures());
            var differences = new ArrayList<>(report.differences());
            add(figures, differences, "file", sha256(text.toString().strip()), sha256(getRecord(id)));
            return new Verification(
                    id,
                    published.title(),
                    new RecordReport(figures, differences),
                    published.signatures(),
                    published.questions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verification verify(Ballot ballot, List<Signature> signatures, @Nullable String printed) {
        var report = check(minutes.record(ballot));
        var figures = new ArrayList<>(report.figures());
        var differences = new ArrayList<>(report.differences());
        var computed = compute(ballot);
        add(
                figures,
                differences,
                "stored",
                sha256(CanonicalJson.of(ballot.counted())),
                sha256(CanonicalJson.of(computed)));
        var hash = RecordParts.minutesHash(
                ballot.head(),
                ballot.countBasis(),
                Tally.of(ballot.questions(), ballot.countBasis().electorate(), votes(ballot), List.of()));
        signatures.forEach(signature ->
                add(figures, differences, "signature." + signature.place(), signature.minutesHash(), hash));
        if (printed != null) {
            add(figures, differences, "printed", printed, hash);
        }
        return new Verification(
                ballot.id(), ballot.title(), new RecordReport(figures, differences), signatures, computed.questions());
    }

    private BallotResult compute(Ballot ballot) {
        return Tally.of(
                ballot.questions(),
                ballot.countBasis().electorate(),
                votes(ballot),
                settlements.listSettlements(ballot.id()));
    }

    private Votes votes(Ballot ballot) {
        var id = ballot.id();
        var rankings = box.listRankings(id).stream().map(RankingRow::counted).toList();
        return ballot.countBasis().addTo(Votes.of(box.listTrackers(id).size(), box.listMarks(id), rankings));
    }

    private static RecordReport check(String record) {
        try {
            return RecordCheck.report(new StringReader(record));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(
            List<CheckedFigure> figures, List<String> differences, String place, String said, String computed) {
        var figure = new CheckedFigure(place, said, computed);
        figures.add(figure);
        if (!figure.identical()) {
            differences.add(place + ": says " + said + ", computed is " + computed);
        }
    }

    private static String sha256(String text) {
        return CanonicalJson.sha256(text);
    }

    private Ballot certified(BallotId id) {
        return ballots.findById(id)
                .filter(ballot -> ballot.state() == BallotState.CERTIFIED)
                .orElseThrow(() -> new NotFound(Ballot.KIND, id.value()));
    }
}
