package vn.suyton.ballot;

import java.util.List;

/**
 * What the check of a record found.
 *
 * @param figures all that were compared, identical ones too
 * @param differences in words; empty when everything is identical
 */
public record RecordReport(List<CheckedFigure> figures, List<String> differences) {

    public RecordReport {
        figures = List.copyOf(figures);
        differences = List.copyOf(differences);
    }

    public boolean identical() {
        return differences.isEmpty();
    }
}
