package vn.suyton.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.ibatis.type.InstantTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes instants as text in UTC with milliseconds. MariaDB 10 says that it is a MySQL 5.5, to which the driver would send
 * no fractions of a second; then a time that is read differs from the one written, and the audit trail looks forged.
 */
@Component
final class InstantTextTypeHandler extends InstantTypeHandler {

    private static final DateTimeFormatter TEXT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Instant value, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(index, TEXT.format(value));
    }
}
