package vn.suyton.season;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in the database, so that a test can say that nothing changed. */
class RefusalState {

    private final JdbcTemplate jdbc;

    RefusalState(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A checksum of each table, the engine's included; attempts to sign in are written on purpose. */
    Map<String, String> now() {
        var tables = jdbc.queryForList(
                "SELECT CONCAT('`', table_name, '`') FROM information_schema.tables WHERE table_schema = DATABASE()"
                        + " AND table_type = 'BASE TABLE' AND table_name <> 'sign_in_failure'",
                String.class);
        var sums = new TreeMap<String, String>();
        jdbc.query("CHECKSUM TABLE " + String.join(", ", tables), row -> {
            sums.put(row.getString(1), String.valueOf(row.getString(2)));
        });
        return sums;
    }
}
