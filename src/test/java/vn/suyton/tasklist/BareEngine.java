package vn.suyton.tasklist;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import vn.suyton.TestDatabase;
import vn.suyton.engine.SampleProcess;

/** The engine as it comes: the sample process, the same database and settings, and nothing of ours. */
final class BareEngine implements AutoCloseable {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    private final HikariDataSource source;
    private final ProcessEngine engine;
    private final List<String> waiting;

    /**
     * With so many open tasks.
     *
     * @param connections the properties of our own connections to the database
     */
    BareEngine(int cases, Properties connections) {
        source = source(connections);
        create(source);
        engine = engine(source);
        engine.getRepositoryService()
                .createDeployment()
                .addString("sample.bpmn", SampleProcess.DRAWING)
                .deploy();
        waiting = IntStream.range(0, cases)
                .mapToObj(number -> start("case-" + number))
                .toList();
    }

    private String start(String key) {
        engine.getRuntimeService().startProcessInstanceByKey(SampleProcess.KEY, key);
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    void complete(int number) {
        engine.getTaskService().complete(waiting.get(number), Map.of("outcome", "approve"));
    }

    /** By the scripts of the engine's own jar. */
    private static void create(HikariDataSource source) {
        try (var connection = source.getConnection()) {
            for (var part : PARTS) {
                ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.mysql.create." + part + ".sql"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HikariDataSource source(Properties ours) {
        var connection = TestDatabase.newSchema("bare");
        var settings = new HikariConfig();
        settings.setJdbcUrl(connection.url());
        settings.setUsername(connection.username());
        settings.setPassword(connection.password());
        settings.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        settings.setMaximumPoolSize(2);
        settings.setDataSourceProperties(ours);
        return new HikariDataSource(settings);
    }

    private static ProcessEngine engine(HikariDataSource source) {
        var settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare")
                .setDataSource(source)
                .setDatabaseType("mysql")
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY)
                .setJobExecutorActivate(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setMetricsEnabled(false);
        settings.setEnforceHistoryTimeToLive(true);
        return settings.buildProcessEngine();
    }

    @Override
    public void close() {
        engine.close();
        source.close();
    }
}
