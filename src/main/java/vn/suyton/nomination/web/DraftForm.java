package vn.suyton.nomination.web;

import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.suyton.nomination.Figures;
import vn.suyton.nomination.Nomination;
import vn.suyton.platform.FieldProblem;
import vn.suyton.platform.InvalidInput;

/**
 * The form of a nomination's text and figures.
 *
 * @param names names of the figures, by row
 * @param values the figures as they were typed: {@code 3.037} or {@code 16,5}
 * @param next {@code show} to go on to the overview after saving
 */
record DraftForm(
        int revision,
        @Size(max = 10_000) String achievements,
        List<String> names,
        List<String> values,
        @Nullable String next) {

    private static final int EMPTY_ROWS = 3;

    DraftForm {
        achievements = achievements == null ? "" : achievements;
        names = names == null ? List.of() : names;
        values = values == null ? List.of() : values;
    }

    static DraftForm of(Nomination nomination) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        nomination.figures().values().forEach((name, value) -> {
            names.add(name);
            values.add(typed(value));
        });
        return new DraftForm(nomination.revision(), nomination.achievements(), names, values, null);
    }

    /** As people write it: 3.037 or 16,5. */
    private static String typed(BigDecimal value) {
        var parts = value.toPlainString().split("\\.", 2);
        var grouped = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
        return parts.length == 1 ? grouped : grouped + "," + parts[1];
    }

    /** Rows to show: what is there, and some empty ones. */
    public List<Map.Entry<String, String>> rows() {
        var rows = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < Math.max(names.size(), values.size()); i++) {
            rows.add(Map.entry(at(names, i), at(values, i)));
        }
        rows.removeIf(row -> row.getKey().isBlank() && row.getValue().isBlank());
        for (int i = 0; i < EMPTY_ROWS; i++) {
            rows.add(Map.entry("", ""));
        }
        return rows;
    }

    private static String at(List<String> texts, int row) {
        return row < texts.size() ? texts.get(row) : "";
    }

    Figures toFigures() {
        var figures = new TreeMap<String, BigDecimal>();
        var problems = new ArrayList<FieldProblem>();
        for (var row : rows()) {
            if (!row.getKey().isBlank() || !row.getValue().isBlank()) {
                read(row, figures, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new Figures(figures);
    }

    private static void read(
            Map.Entry<String, String> row, Map<String, BigDecimal> figures, List<FieldProblem> problems) {
        // Vietnamese numbers: a point groups thousands, a comma begins the decimals
        var number = row.getValue().strip().replace(".", "").replace(" ", "").replace(',', '.');
        if (row.getKey().isBlank() || !number.matches("-?\\d{1,18}(\\.\\d{1,4})?")) {
            problems.add(FieldProblem.of("figures", "figure-unreadable", row.getKey() + " " + row.getValue()));
        } else {
            figures.put(row.getKey().strip(), new BigDecimal(number));
        }
    }
}
