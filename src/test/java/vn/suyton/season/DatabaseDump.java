package vn.suyton.season;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything that stood in the schema at one moment, every column of every table as text. */
record DatabaseDump(List<Row> rows) {

    /** A row; what is PDF is there as its text. */
    record Row(String table, Map<String, String> columns) {

        String column(String name) {
            return columns.getOrDefault(name, "");
        }

        String text() {
            return String.join(" | ", columns.values());
        }

        boolean holds(String text) {
            return columns.values().stream().anyMatch(value -> value.contains(text));
        }

        boolean holdsAnyOf(List<String> texts) {
            return texts.stream().anyMatch(this::holds);
        }
    }

    static DatabaseDump of(DataSource dataSource) {
        var jdbc = new JdbcTemplate(dataSource);
        var rows = new ArrayList<Row>();
        jdbc.queryForList("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() ORDER BY table_name""", String.class)
                .forEach(table -> jdbc.queryForList("SELECT * FROM `" + table + "`")
                        .forEach(row -> rows.add(new Row(table, texts(row)))));
        return new DatabaseDump(List.copyOf(rows));
    }

    List<Row> table(String name) {
        return rows.stream().filter(row -> row.table().equalsIgnoreCase(name)).toList();
    }

    List<Row> engine() {
        return rows.stream()
                .filter(row -> row.table().toUpperCase(Locale.ROOT).startsWith("ACT_"))
                .toList();
    }

    List<Row> table(String name, String column, String value) {
        return table(name).stream()
                .filter(row -> row.column(column).equals(value))
                .toList();
    }

    private static Map<String, String> texts(Map<String, @Nullable Object> row) {
        var texts = new LinkedHashMap<String, String>();
        row.forEach((column, value) -> {
            if (value != null) {
                texts.put(column.toLowerCase(Locale.ROOT), text(value));
            }
        });
        return texts;
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return PdfText.isPdf(bytes) ? PdfText.of(bytes) : new String(bytes, StandardCharsets.UTF_8);
        }
        return value.toString();
    }
}
