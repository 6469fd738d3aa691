package vn.suyton.tasklist;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.apache.ibatis.reflection.ParamNameResolver;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the database reads the list: EXPLAIN of the very statements of the mapper. */
record TaskPlans(SqlSessionFactory sessions, JdbcTemplate jdbc) {

    /** The index by which each table of tasks or words is read, "none" where all of it is. */
    List<String> of(String statement, Object parameter) {
        return explain(statement, parameter, (table, row) -> {
            var key = row.getString("key");
            var used = key == null || "ALL".equals(row.getString("type")) ? "none" : key;
            return "t".equals(table) ? used : "w".equals(table) ? "w:" + used : "";
        });
    }

    List<String> extra(String statement, Object parameter) {
        return explain(statement, parameter, (table, row) -> table + ":" + row.getString("Extra"));
    }

    /** A line for each table, as the database prints it. */
    List<String> lines(String statement, Object parameter) {
        return explain(
                statement,
                parameter,
                (table, row) -> String.join(
                        " | ",
                        "" + table,
                        "" + row.getString("type"),
                        "" + row.getString("key"),
                        "" + row.getString("rows"),
                        "" + row.getString("Extra")));
    }

    private interface Reading {
        String of(@Nullable String table, ResultSet row) throws SQLException;
    }

    private List<String> explain(String statement, Object parameter, Reading reading) {
        var named = new ParamNameResolver(sessions.getConfiguration(), method(statement))
                .getNamedParams(new Object[] {parameter});
        var mapped = sessions.getConfiguration().getMappedStatement("vn.suyton.tasklist.TaskMapper." + statement);
        var bound = mapped.getBoundSql(named);
        return jdbc
                .query(
                        "EXPLAIN " + bound.getSql(),
                        prepared -> new DefaultParameterHandler(mapped, named, bound).setParameters(prepared),
                        (row, number) -> reading.of(row.getString("table"), row))
                .stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Method method(String name) {
        return Arrays.stream(TaskMapper.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
