package vn.suyton.ballot;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes everything in a record again from its papers and compares it with what the record says. Needs the record and
 * nothing else: no database, no network, no library.
 */
final class RecordCheck {

    private static final int MOST = 50;
    private static final int MOST_FIGURES = 2000;

    private final Votes votes = new Votes();
    private final PapersDigest digest = new PapersDigest();
    private final Map<List<String>, Integer> entries = new HashMap<>();
    private final List<CheckedFigure> figures = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private String lastTracker = "";
    private String lastSlip = "";
    private String lastRanking = "";
    private int papers;

    private RecordCheck() {}

    /** What differs, in words; empty when everything is identical. */
    static List<String> differences(Reader record) throws IOException {
        return report(record).differences();
    }

    /** Each figure with what was computed. */
    static RecordReport report(Reader record) throws IOException {
        var check = new RecordCheck();
        try {
            check.run(record);
        } catch (JsonText.NotJson | RecordTree.Malformed | ArithmeticException e) {
            check.differ(String.valueOf(e.getMessage()));
        }
        return new RecordReport(check.figures, check.differences);
    }

    private void run(Reader reader) throws IOException {
        var record = new RecordTree(
                "",
                JsonText.read(
                        reader,
                        Map.of("papers", this::readPaper, "marks", this::readMark, "rankings", this::readRanking)));
        compare("version", record.number("version"), (long) PublicRecord.VERSION);
        var head = RecordReader.head(record);
        var basis = RecordReader.basis(record);
        compare("papersHash", basis.papersHash(), digest.hex());
        new RecordPlausibility(head.questions(), basis, papers, entries).check(this::differ);
        votes.addCast(papers);
        basis.addTo(votes);
        var counted = Tally.of(head.questions(), basis.electorate(), votes, List.of());
        compare("minutesHash", record.text("minutesHash"), RecordParts.minutesHash(head, basis, counted));
        var objected = RecordReader.objections(record).stream()
                .map(RecordParts::objection)
                .toList();
        compare("objectionsHash", record.text("objectionsHash"), RecordParts.hash(objected));
        var settled = Tally.of(head.questions(), basis.electorate(), votes, RecordReader.settlements(record));
        compareTrees("result", record.object("result").values(), RecordParts.result(settled));
    }

    private void readPaper(Object value) {
        var tracker = new RecordTree("papers", value).text("tracker");
        requireAscending("papers", lastTracker, tracker);
        lastTracker = tracker;
        papers++;
        digest.add(tracker);
    }

    private void readMark(Object value) {
        var mark = RecordReader.mark(new RecordTree("marks", value));
        requireAscending("marks", lastSlip, mark.slip());
        lastSlip = mark.slip();
        entries.merge(List.of(mark.questionKey(), mark.optionKey()), 1, Integer::sum);
        votes.add(mark);
        digest.add(mark);
    }

    private void readRanking(Object value) {
        var ranking = RecordReader.ranking(new RecordTree("rankings", value));
        requireAscending("rankings", lastRanking, ranking.slip());
        lastRanking = ranking.slip();
        entries.merge(List.of(ranking.questionKey()), 1, Integer::sum);
        votes.add(ranking);
        digest.add(ranking);
    }

    /** So that no number stands twice, without keeping them all. */
    private void requireAscending(String place, String before, String number) {
        if (before.compareTo(number) >= 0) {
            differ(place + ": " + number + " is not in order, or stands twice");
        }
    }

    private void compareTrees(String place, Object said, Object computed) {
        if (said instanceof Map<?, ?> there && computed instanceof Map<?, ?> here) {
            var names = new HashSet<Object>(there.keySet());
            names.addAll(here.keySet());
            names.stream()
                    .map(String::valueOf)
                    .sorted()
                    .forEach(name ->
                            compareTrees(place + "." + name, orNothing(there.get(name)), orNothing(here.get(name))));
        } else if (said instanceof List<?> there && computed instanceof List<?> here && there.size() == here.size()) {
            for (int i = 0; i < here.size(); i++) {
                compareTrees(place + "[" + i + "]", orNothing(there.get(i)), orNothing(here.get(i)));
            }
        } else {
            compare(place, said, computed);
        }
    }

    private static Object orNothing(@Nullable Object value) {
        return value == null ? "(nothing)" : value;
    }

    private void compare(String place, Object said, Object computed) {
        var figure = new CheckedFigure(place, Json.write(said), Json.write(computed));
        if (figures.size() < MOST_FIGURES) {
            figures.add(figure);
        }
        if (!figure.identical()) {
            differ(place + ": the record says " + figure.said() + ", computed is " + figure.computed());
        }
    }

    private void differ(String difference) {
        if (differences.size() < MOST) {
            differences.add(difference);
        } else if (differences.size() == MOST) {
            differences.add("... and more");
        }
    }
}
