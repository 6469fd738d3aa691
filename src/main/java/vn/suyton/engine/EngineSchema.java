package vn.suyton.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Migration 1: the tables of the engine, by the scripts of its own jar, but with full Unicode (an emoji in a comment
 * would roll a transaction back) and with milliseconds (a timer would fire up to a second early). Its checksum is that
 * of the text, so another version of the engine cannot slip in without a migration.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final String FOLDER = "org/camunda/bpm/engine/db/create/activiti.mysql.create.";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");
    /** Answers the question of the job executor from an index, however many timers wait. */
    private static final String INDEX =
            "create index APP_IDX_JOB_ACQ on ACT_RU_JOB(DUEDATE_, RETRIES_, SUSPENSION_STATE_);\n";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine";
    }

    @Override
    public Integer getChecksum() {
        var crc = new CRC32();
        crc.update(script().getBytes(StandardCharsets.UTF_8));
        return (int) crc.getValue();
    }

    /** DDL commits by itself. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) {
        var script = new ByteArrayResource(script().getBytes(StandardCharsets.UTF_8), "engine schema");
        ScriptUtils.executeSqlScript(context.getConnection(), new EncodedResource(script, StandardCharsets.UTF_8));
    }

    private static String script() {
        return PARTS.stream()
                .map(EngineSchema::read)
                .collect(Collectors.joining("\n", "", "\n" + INDEX))
                .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin")
                // a timestamp would end in 2038
                .replaceAll(" (?:datetime|timestamp)\\b", " datetime(3)");
    }

    private static String read(String part) {
        var path = FOLDER + part + ".sql";
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The engine's jar has no " + path, e);
        }
    }
}
